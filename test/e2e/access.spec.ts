import { parse } from 'csv-parse/sync'
import { expect, test } from './product.ts'

const LEDGER = 'arn:aws:lambda:eu-central-1:210000000606:function:payments-ledger-reader:live'
const aroundLedger = (more: string) => `/graph/node?key=${encodeURIComponent(LEDGER)}${more}`

test('leads from the widest audience to the statement that gives it, and to what closes it', async ({
  page,
}) => {
  await page.goto('/exposure')
  await page.getByRole('link', { name: '4 Anybody, by URL' }).click()
  await expect(page).toHaveURL(/audience=anonymous-url/)
  await page.getByRole('link', { name: 'payments-webhook-stripe' }).click()
  await expect(page.getByText('2 parts are marked')).toBeAttached()
  await expect(page.locator('.shiki .marked').first()).toBeVisible()
  await expect(page.getByText('--auth-type AWS_IAM')).toBeVisible()
  await page.getByRole('link', { name: 'In the graph' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('payments-webhook-stripe')
})

test('draws what the table says: a line for a line, a box for a box', async ({ page }) => {
  await page.goto('/graph?crossing=account,unit')
  const table = page.getByRole('table', { name: 'Edges by account' })
  const rows = await table.locator('tbody tr').count()
  expect(rows).toBeGreaterThan(3)
  await expect(page.locator('.react-flow__edge')).toHaveCount(rows)
  const names = await table.locator('tbody tr > :is(th, td):nth-child(-n+2) a').allTextContents()
  await expect(page.locator('.react-flow__node')).toHaveCount(new Set(names).size)
  await page.getByRole('link', { name: 'Matrix' }).click()
  await expect(page).toHaveURL(/view=matrix/)
  const cells = page.getByRole('table', { name: /Callers in rows/ }).locator('tbody td a')
  await expect(cells).toHaveCount(rows)
})

test('walks the drawing by keyboard, and takes it along as a file', async ({ page }) => {
  await page.goto('/graph')
  const box = page.locator('.react-flow__node a').first()
  await box.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/graph(\/edges)?\?/)
  await page.goto('/graph')
  for (const kind of ['SVG', 'PNG']) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: kind }).click()
    expect((await download).suggestedFilename()).toBe(
      `who-can-call-what-by-account.${kind.toLowerCase()}`,
    )
  }
})

test('says who can reach a function, and by which statements', async ({ page }) => {
  await page.goto(aroundLedger('&ask=in&hops=1'))
  const row = page.getByRole('row').filter({ hasText: 'orders-checkout-role' }).first()
  await expect(row).toContainText('Proven')
  await expect(row).toContainText('Identity policy')
  await expect(row).toContainText('Resource policy')
})

test('spells out who is behind a grant to the whole organization', async ({ page }) => {
  const fanout = 'arn:aws:lambda:eu-central-1:210000000707:function:orders-events-fanout'
  await page.goto(`/graph/node?key=${encodeURIComponent(fanout)}&ask=in&hops=1`)
  const table = page.getByRole('table', { name: 'Behind the wide grant' })
  await expect(table.getByRole('row').filter({ hasText: 'analytics-etl-role' })).toContainText(
    'Proven',
  )
  await page.goto(`/graph/node?key=${encodeURIComponent(fanout)}`)
  await expect(page.getByText(/^\d+ roles and users$/)).toBeVisible()
})

test('finds the grants to those who are gone', async ({ page }) => {
  await page.goto('/exposure?anomaly=closed-account,deleted-principal')
  const names = page.getByRole('table').locator('tbody tr > :first-child a')
  await expect(names).toHaveText(['orders-old-shop-bridge', 'payments-kiosk'])
})

test('says which administrators a boundary holds', async ({ page }) => {
  await page.goto('/guardrails/210000000808')
  const table = page.getByRole('table', { name: 'Administrators' })
  const bounded = table.getByRole('row').filter({ hasText: 'analytics-bounded-role' })
  await expect(bounded).toContainText('fernwood-boundary')
  await expect(bounded.getByText('Not', { exact: true })).toHaveCount(0)
  const free = table.getByRole('row').filter({ hasText: 'analytics-etl-role' })
  await expect(free.getByText('Not', { exact: true }).first()).toBeVisible()
})

test('writes a guardrail and says what it would have blocked', async ({ page }) => {
  await page.goto('/guardrails')
  await page.getByRole('link', { name: 'Write a policy' }).click()
  await page.getByRole('checkbox', { name: 'No function without code signing' }).check()
  await page.getByRole('checkbox', { name: 'No function outside a VPC' }).uncheck()
  await page.getByRole('button', { name: 'Write the policy' }).click()
  await expect(page).toHaveURL(/guardrail=unsigned-code/)
  await expect(page.getByRole('heading', { name: /Would have blocked these \d+/ })).toBeVisible()
  await expect(page.getByText('"RequireSigning"')).toBeVisible()
  await page.getByRole('checkbox', { name: 'No function in a VPC or subnet' }).check()
  await page.getByRole('checkbox', { name: /^vpc-/ }).first().check()
  await page.getByRole('button', { name: 'Write the policy' }).click()
  await expect(page).toHaveURL(/vpcs=vpc-/)
  await expect(page.getByText('"OnlyApprovedVpcs"')).toBeVisible()
})

test('hands out exactly what the page lists', async ({ page }) => {
  await page.goto('/graph/edges?verdict=broken')
  const shown = await page.getByRole('table', { name: 'Edges' }).locator('tbody tr').count()
  for (const [file, query, count] of [
    ['edges', 'verdict=broken', shown],
    ['exposure', 'audience=anonymous-url', 4],
    ['guardrails', 'account=210000000606', 7],
  ] as const) {
    const answer = await page.request.get(`/api/export/${file}?${query}`)
    expect(parse(await answer.body(), { columns: true })).toHaveLength(count)
  }
  expect((await page.request.get('/api/export/edges?verdict=sure')).status()).toBe(400)
})
