import { parse } from 'csv-parse/sync'
import { expectNoViolations } from './expect-no-violations.ts'
import { expect, test } from './product.ts'

const PAGES = ['/', '/accounts', '/functions', '/runs', '/coverage'] as const

test('says on every page that the data is made up', async ({ page }) => {
  for (const path of PAGES) {
    await page.goto(path)
    await expect(page.getByRole('complementary', { name: 'Made-up data' })).toBeVisible()
  }
})

test('filters are in the address, and taken away one by one', async ({ page }) => {
  await page.goto('/functions')
  await page.getByRole('button', { name: 'Package', exact: true }).click()
  await page.getByLabel('Container image').check()
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(/package=Image/)
  await expect(page.getByRole('row').nth(1)).toContainText('Container image')
  await page.reload()
  await expect(page.getByRole('row').nth(1)).toContainText('Container image')
  await page.getByRole('link', { name: 'Remove the filter Package Image' }).click()
  await expect(page).toHaveURL(/\/functions\?view=none$/)
})

test('sorts and pages by links, and comes back by the browser’s own button', async ({ page }) => {
  await page.goto('/functions?size=25')
  const first = await page.getByRole('rowheader').first().textContent()
  await page.getByRole('link', { name: 'Next page' }).click()
  await expect(page).toHaveURL(/after=/)
  await expect(page.getByRole('rowheader').first()).not.toHaveText(first ?? '')
  await page.goBack()
  await expect(page.getByRole('rowheader').first()).toHaveText(first ?? '')
  await page.getByRole('link', { name: 'Last modified' }).click()
  await expect(page.getByRole('columnheader', { name: 'Last modified' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
})

test('a row leads to the function, with its policy state and its raw record', async ({ page }) => {
  await page.goto('/functions?policy=yes')
  const name = await page.getByRole('rowheader').first().textContent()
  await page.getByRole('rowheader').first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '')
  const qualifiers = page.getByRole('region', { name: 'Qualifiers' })
  const withPolicy = qualifiers.getByRole('row').filter({ hasText: 'Yes' })
  await withPolicy.first().getByRole('link').click()
  await expect(page.getByRole('region', { name: 'Resource policy' })).toContainText('"Statement"')
  await page.getByText('Show the record').click()
  await expect(page.getByRole('region', { name: 'Raw record' })).toContainText('"functionName"')
  await expectNoViolations(page)
})

test('a pasted ARN jumps', async ({ page }) => {
  await page.goto('/functions?columns=arn')
  const arn = await page.getByRole('row').nth(1).getByRole('cell').last().textContent()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill(arn ?? '')
  await page.getByRole('option', { name: /This function/ }).click()
  await expect(page).toHaveURL(/\/functions\/\d{12}\//)
})

test('the file has the functions of the screen', async ({ page, request }) => {
  await page.goto('/functions?package=Image&size=250')
  const names = await page.getByRole('rowheader').allTextContents()
  const answer = await request.get('/api/export/functions?package=Image')
  expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8; header=present')
  expect(answer.headers()['cache-control']).toBe('no-store')
  const rows: { function_name: string }[] = parse(await answer.text(), { columns: true })
  expect(rows.map((row) => row.function_name).toSorted()).toEqual(names.toSorted())
})

test('what is wrong with an address is said, and nothing is listed', async ({ page, request }) => {
  await page.goto('/functions?vpc=maybe')
  await expect(page.getByText('"vpc" takes yes or no, not "maybe".')).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
  const answer = await request.get('/api/export/functions?vpc=maybe')
  expect(answer.status()).toBe(400)
  expect((await request.get('/accounts/000000000000')).status()).toBe(404)
  expect((await request.get('/no-such-page')).status()).toBe(404)
})

test('scripts run and style sheets count by a nonce alone', async ({ request }) => {
  const answer = await request.get('/')
  const policy = answer.headers()['content-security-policy'] ?? ''
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/)
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  expect(policy).toMatch(/style-src 'self' 'nonce-[^']+'( 'sha256-[^']+')*;/)
  const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? []
  const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? []
  expect(scripts.length).toBeGreaterThan(3)
  expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([])
})
