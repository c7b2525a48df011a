import { expectNoViolations } from './expect-no-violations.ts'
import { newSignInLink } from './new-sign-in-link.ts'
import { expect, NOBODY, test } from './product.ts'

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0'

test.describe('nobody', () => {
  test.use({ storageState: NOBODY })

  test('is led to the sign-in page, and told how to go on', async ({ page }) => {
    await page.goto('/functions?package=Image')
    await expect(page).toHaveURL(/\/sign-in\?to=%2Ffunctions%3Fpackage%3DImage$/)
    await expect(page.getByRole('main')).toContainText('npm run sign-in-link')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectNoViolations(page)
    }
  })

  test('is told why a sign-in failed, and nothing that the address made up', async ({ page }) => {
    await page.goto('/sign-in?problem=clock')
    await expect(page.getByRole('alert').first()).toContainText(
      'its clock and this server’s differ',
    )
    await page.goto('/sign-in?problem=%3Cb%3Eown%20words')
    await expect(page.getByText('own words')).toHaveCount(0)
  })

  test('is told whether the provider was signed out of too', async ({ page }) => {
    await page.goto('/sign-in?state=signed-out')
    await expect(page.getByRole('alert').first()).toContainText('here and at your provider')
    await page.goto('/sign-in?out=1&kept=test')
    await expect(page.getByRole('alert').first()).toContainText(
      'Test could not be asked to sign you out too',
    )
    await page.goto('/sign-in?out=1&kept=own-words')
    await expect(page.getByRole('alert').first()).toHaveText('You are signed out.')
  })

  test('gets no data, from any route', async ({ request }) => {
    for (const path of ['/api/search?q=public', '/api/export/functions', '/api/session']) {
      const answer = await request.get(path)
      expect([path, answer.status()]).toEqual([path, 401])
      expect(answer.headers()['content-type']).toBe('application/problem+json')
      expect(answer.headers()['access-control-allow-origin']).toBeUndefined()
    }
    const forged = { cookie: `demarc-session=${'a'.repeat(43)}` }
    expect((await request.get('/api/search?q=public', { headers: forged })).status()).toBe(401)
    const page = await request.get('/functions', { headers: forged, maxRedirects: 0 })
    expect(await page.text()).not.toContain('arn:aws:lambda')
  })
})

test('every answer carries the headers that keep it apart', async ({ request }) => {
  const page = await request.get('/')
  const [, script = ''] = /src="(\/_next\/static\/[^"]+\.js)/.exec(await page.text()) ?? []
  for (const path of ['/', '/api/search?q=public', script]) {
    const headers = (await request.get(path)).headers()
    expect([path, headers['x-content-type-options']]).toEqual([path, 'nosniff'])
    expect([path, headers['x-frame-options']]).toEqual([path, 'DENY'])
    expect([path, headers['referrer-policy']]).toEqual([path, 'same-origin'])
  }
  const policy = page.headers()['content-security-policy'] ?? ''
  for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
    expect(policy).toContain(part)
  }
  expect(policy).not.toMatch(/script-src [^;]*unsafe-(inline|eval)/)
})

test('another host’s name leads nowhere', async ({ request }) => {
  const answer = await request.get('/', { headers: { host: 'evil.test' }, maxRedirects: 0 })
  expect(answer.status()).toBe(421)
})

test('a link signs in once; the session can be seen, ended from another browser, and signed out of', async ({
  page,
  browser,
  baseURL,
}) => {
  const link = await newSignInLink()
  const other = await browser.newContext({ storageState: NOBODY, userAgent: FIREFOX })
  const there = await other.newPage()
  await there.goto(link)
  await expect(there.getByRole('button', { name: 'Account: Local administrator' })).toBeVisible()

  const third = await browser.newContext({ storageState: NOBODY })
  const late = await third.newPage()
  await late.goto(link)
  await expect(late.getByRole('alert').first()).toContainText('used before, or has expired')

  await page.goto('/account/sessions')
  const row = page.getByRole('row').filter({ hasText: 'Firefox on Windows' })
  await expect(row).toHaveCount(1)
  await expectNoViolations(page)
  await row.getByRole('button').click()
  await expect(row).toHaveCount(0)

  await there.goto(`${baseURL}/accounts`)
  await expect(there).toHaveURL(/\/sign-in\?to=%2Faccounts&ended=1$/)
  await expect(there.getByRole('alert').first()).toContainText('Your session has ended')

  await late.goto(await newSignInLink())
  await late.goto(`${baseURL}/functions`)
  await late.getByRole('button', { name: 'Account: Local administrator' }).click()
  const menu = late.getByRole('dialog', { name: 'Account' })
  await expect(menu).toContainText('Administrator')
  await expect(menu).toContainText('Sees every account')
  await menu.getByRole('button', { name: 'Sign out' }).click()
  await expect(late).toHaveURL(/\/sign-in\?out=1$/)
  await late.goBack()
  await expect(late).toHaveURL(/\/sign-in\?/)
  await expect(late.locator('body')).not.toContainText('arn:aws')
  await late.goto(`${baseURL}/functions`)
  await expect(late).toHaveURL(/\/sign-in\?to=%2Ffunctions$/)
  await Promise.all([other.close(), third.close()])
})
