import type { Page } from '@playwright/test'
import { expectNoViolations } from './expect-no-violations.ts'
import { startHeldProduct } from './held-product.ts'
import { PAGE_TABLE } from './page-table.ts'
import { expect, test } from './product.ts'

const LOADING = /^Loading /
/** Pages of one of many are not shown before it is known that there is that one. */
const ROUTES = Object.entries(PAGE_TABLE)
  .map(([route, { at = route }]) => (route.includes('[') ? '' : at))
  .concat('/rules/public-function-url')
  .filter((path) => path !== '')
/** They ask for nothing that is held: what is written down, and who may what. */
const NOT_HELD: readonly string[] = []

const frame = (page: Page) => page.getByRole('main')

test('every page says that it is loading, accessibly, and is whole once the data comes', async ({
  browser,
}) => {
  test.setTimeout(480_000)
  const product = await startHeldProduct(browser, 'held_to_wait')
  const still: string[] = []
  for (const path of ROUTES) {
    const page = await product.context.newPage()
    await product.hold()
    await page.goto(path, { waitUntil: 'commit' })
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1)
    if ((await frame(page).getByText(LOADING).count()) === 0) still.push(path)
    await expectNoViolations(page, `${path}, loading`)
    await product.letGo()
    await expect(page.getByText(LOADING), path).toHaveCount(0)
    await expect.soft(frame(page).getByRole('alert'), path).toHaveCount(0)
    await page.close()
  }
  await product.stop()
  expect(still.sort()).toEqual(NOT_HELD)
})

test('every page says what could not be shown, accessibly, and shows it when asked again', async ({
  browser,
}) => {
  test.setTimeout(480_000)
  const product = await startHeldProduct(browser, 'held_to_fail')
  await product.fail(true)
  const page = await product.context.newPage()
  const fine: string[] = []
  for (const path of ROUTES) {
    await page.goto(path)
    await expect(page.getByText(LOADING), path).toHaveCount(0)
    if ((await frame(page).getByRole('alert').count()) === 0) fine.push(path)
    await expectNoViolations(page, `${path}, failed`)
  }
  await page.goto('/rules')
  await expect(frame(page).getByRole('alert')).toContainText('could not be shown')
  await product.fail(false)
  await frame(page).getByRole('button', { name: 'Try again' }).click()
  await expect(frame(page).getByRole('table')).toBeVisible()
  await product.stop()
  expect(fine.sort()).toEqual(NOT_HELD)
})
