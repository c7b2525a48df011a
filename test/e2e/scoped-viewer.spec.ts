import type { BrowserContext } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import type pg from 'pg'
import { makePeople, OWN, type Person } from './enumeration/people.ts'
import { expectNoViolations } from './expect-no-violations.ts'
import { expect, NOBODY, test } from './product.ts'
import { openProductDatabase } from './product-database.ts'
import { PROVIDER } from './provider.ts'

/** What somebody sees who was given one account. */

test.use({ storageState: NOBODY })

let pool: pg.Pool
let people: readonly Person[]

test.beforeAll(async () => {
  pool = await openProductDatabase()
  people = await makePeople(pool)
})
test.afterAll(() => pool.end())

async function signInAs(context: BrowserContext, name: string): Promise<void> {
  const line = people.find((person) => person.name === name)?.headers['Cookie'] ?? ''
  const [cookie = '', value = ''] = line.split('=')
  await context.addCookies([{ name: cookie, value, url: process.env['PRODUCT_ADDRESS'] ?? '' }])
}

test('the whole tour of a viewer of one account', async ({ page, context }) => {
  await signInAs(context, 'viewer of one account')
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const nav = page.getByRole('navigation', { name: 'Pages', exact: true }).first()
  await expect(nav.getByRole('link', { name: 'Accounts' })).toBeVisible()
  await expect(nav.getByRole('link', { name: 'Access' })).toHaveCount(0)
  await expect(nav.getByRole('link', { name: 'Audit trail' })).toHaveCount(0)

  await page.goto('/accounts')
  const accounts = page.locator('tbody tr')
  await expect(accounts).toHaveCount(1)
  await expect(accounts).toContainText('fernwood-payments-prod')

  await page.goto('/graph/edges?crossing=unit')
  await expect(page.getByText(/outside your scope/).first()).toBeVisible()
  await expect(page.getByText('fernwood-orders-prod')).toHaveCount(0)

  await page.goto('/exceptions')
  await expect(page.getByRole('link', { name: 'New exception' })).toHaveCount(0)
  await expectNoViolations(page)

  const [mine, others] = await Promise.all([
    page.request.get('/api/export/functions'),
    page.request.get('/api/export/functions?account=210000000707'),
  ])
  const rows: { account_id: string }[] = parse(await mine.body(), { columns: true, bom: true })
  expect(rows.length).toBeGreaterThan(50)
  expect(new Set(rows.map(({ account_id }) => account_id))).toEqual(new Set([OWN]))
  expect(parse(await others.body(), { columns: true })).toEqual([])
})

test('what is not for a viewer of one account', async ({ page, context }) => {
  await signInAs(context, 'viewer of one account')
  for (const [path, status] of [
    ['/accounts/210000000707', 404],
    ['/audit', 403],
    ['/settings/access', 403],
    ['/exceptions/new?area=identity', 403],
    ['/api/export/audit', 403],
  ] as const) {
    const answer = await page.request.get(path, { maxRedirects: 0 })
    expect([path, answer.status()]).toEqual([path, status])
  }
  const trail = await pool.query(
    `select target from audit_entry where action = 'access-denied' and actor_name = 'viewer of one account'`,
  )
  expect(trail.rows.map(({ target }) => target)).toContain('/audit')
})

test('whoever has no grant is told whom to ask', async ({ page, context }) => {
  await signInAs(context, 'stranger')
  await page.goto('/functions')
  await expect(page.getByText('stranger is signed in, and may see no account')).toBeVisible()
  await expect(page.getByText('Ask an administrator')).toBeVisible()
  await expectNoViolations(page)
})

test('an administrator gives access, sees it work, and takes it back', async ({
  page,
  context,
}) => {
  await signInAs(context, 'admin')
  await page.goto('/settings/access')
  await page.getByRole('link', { name: 'New grant' }).click()
  await page.getByLabel('Sign-in provider').fill(PROVIDER.id)
  await page.getByLabel('Group, subject or verified e-mail').fill('payments-team')
  await page
    .getByRole('combobox', { name: 'Unit' })
    .selectOption('/Workloads/Production/Cardholder Data')
  await page.getByRole('button', { name: 'Show the accounts it opens' }).click()
  await expect(page.getByText('1 account of 12')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Accounts it opens' })).toContainText(
    'fernwood-payments-prod',
  )
  await expectNoViolations(page)
  await page.getByLabel('Note').fill('SEC-7')
  await page.getByRole('button', { name: 'Grant it' }).click()
  await expect(page.getByText('Granted. It counts from the next request')).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: 'payments-team' })
  await expect(row).toContainText('the unit /Workloads/Production/Cardholder Data')
  await expectNoViolations(page)
  await row.getByRole('button', { name: /Revoke/ }).click()
  await page.getByRole('button', { name: 'Revoke it now' }).click()
  await expect(page.getByText('It gives nothing from the next request on')).toBeVisible()
  await page.goto('/audit?action=grant-added,grant-revoked&q=admin')
  const trail = page.getByRole('table', { name: 'Audit trail, newest first' })
  await expect(trail.locator('tbody tr').first()).toContainText('Access revoked')
  await expect(trail).toContainText('SEC-7')
  await expectNoViolations(page)
})
