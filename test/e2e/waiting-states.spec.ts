import type { Page } from '@playwright/test'
import { expectNoViolations } from './expect-no-violations.ts'
import { withHeldProduct } from './held-product.ts'
import { PAGE_TABLE } from './page-table.ts'
import { expect, test } from './product.ts'

/** What is printed comes whole or not at all. Pages of one of many are not shown before it is known that there is that one. */
const ROUTES = [
  ...Object.keys(PAGE_TABLE).filter((route) => !/\[|^\/report|^\/sign-in/.test(route)),
  '/rules/anonymous-url',
]
/** They ask for nothing that is held: what is written down, who may what, and what nobody has made yet. */
const NOT_HELD: readonly string[] = [
  '/account/sessions',
  '/api-docs',
  '/audit',
  '/exceptions/new',
  '/exports/new',
  '/glossary',
  '/graph/node',
  '/settings/access',
  '/settings/access/new',
  '/settings/people',
  '/settings/personal',
  '/settings/tokens',
  '/weights',
]

const isHeld = (path: string): boolean => !NOT_HELD.includes(path)

const content = (page: Page) => page.getByRole('main')
const loading = (page: Page) => content(page).getByText(/^Loading /)
const failures = (page: Page) =>
  content(page).getByText(/could not be shown$|^How many are open unknown$/)

test('every page says that it is loading, accessibly, for as long as its data does not come', async ({
  browser,
}) => {
  test.setTimeout(480_000)
  await withHeldProduct(browser, 'held_to_wait', async ({ context, hold, letGo }) => {
    for (const path of ROUTES) {
      const page = await context.newPage()
      page.setDefaultTimeout(30_000)
      await hold()
      await page.goto(path, { waitUntil: 'commit' })
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1)
      if (isHeld(path)) await expect(loading(page).first(), path).toBeAttached()
      await expectNoViolations(page, `${path}, loading`)
      await letGo()
      await page.close()
    }
  })
})

test('every page says what could not be shown, accessibly, and shows it when asked again', async ({
  browser,
}) => {
  test.setTimeout(480_000)
  await withHeldProduct(browser, 'held_to_fail', async ({ context, fail }) => {
    await fail(true)
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    for (const path of ROUTES) {
      await page.goto(path)
      await expect(loading(page), path).toHaveCount(0)
      if (isHeld(path)) await expect(failures(page).first(), path).toBeVisible()
      await expectNoViolations(page, `${path}, failed`)
    }
    await page.goto('/rules')
    await expect(content(page).getByRole('alert')).toContainText('The rules could not be shown')
    await fail(false)
    await content(page).getByRole('button', { name: 'Try again' }).click()
    await expect(content(page).getByRole('table')).toBeVisible()
  })
})
