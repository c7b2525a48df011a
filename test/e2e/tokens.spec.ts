import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, NOBODY, test } from './product.ts'

test('a token is made, opens the API as far as it goes, is seen to be used, and revoked', async ({
  page,
  playwright,
  baseURL,
}) => {
  await page.goto('/settings/tokens')
  const name = `Nightly ${Date.now()}`
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Or account ids').fill('210000000606')
  await page.getByRole('button', { name: 'Make a token' }).click()
  const made = page.getByRole('status').filter({ hasText: 'Copy it now' })
  const secret = (await made.locator('code').textContent()) ?? ''
  expect(secret).toMatch(/^demarc_[\w-]{43}$/)
  const row = page.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText('never')

  const program = await playwright.request.newContext({
    baseURL: process.env['PRODUCT_ADDRESS'] ?? baseURL ?? '',
    storageState: NOBODY,
    extraHTTPHeaders: { Authorization: `Bearer ${secret}` },
  })
  const accounts = await program.get('/api/v1/accounts')
  expect(accounts.status()).toBe(200)
  const { data } = await accounts.json()
  expect(data.map(({ id }: { id: string }) => id)).toEqual(['210000000606'])
  const file = await program.get('/api/v1/exports/functions')
  expect(file.status()).toBe(200)
  expect((await program.get('/api/v1/exports/audit')).status()).toBe(403)
  expect((await program.get('/api/search?q=a')).status()).toBe(401)

  await page.reload()
  await expect(page.getByText(secret)).toHaveCount(0)
  await expect(row).not.toContainText('never')
  await row.getByRole('button', { name: `Revoke the token ${name}` }).click()
  await expect(row).toContainText('revoked')
  const refused = await program.get('/api/v1/accounts')
  expect(refused.status()).toBe(401)
  expect(refused.headers()['content-type']).toBe('application/problem+json')
  await program.dispose()

  await page.goto('/audit')
  const trail = page.getByRole('table')
  for (const what of ['Token created', 'Export', 'Token revoked', 'Token refused']) {
    await expect(trail.getByRole('cell', { name: what, exact: true }).first()).toBeVisible()
  }
})

test('the manifest beside a file says what is in the file', async ({ page }) => {
  await page.goto('/functions?package=Image')
  const taken = async (name: string) => {
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name, exact: true }).click()
    return readFile(await (await download).path())
  }
  const manifest = JSON.parse((await taken('Manifest of the file of these functions')).toString())
  const bytes = await taken('CSV of these functions')
  expect(manifest).toMatchObject({
    table: 'functions',
    filter: 'package=Image',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    scope: 'every account',
    product: { name: 'Demarc' },
  })
  expect(manifest.rows).toBeGreaterThan(0)
  expect(manifest.run.id).toMatch(/^[0-9a-f-]{36}$/)
})
