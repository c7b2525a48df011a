import { expect, type Page, test } from '@playwright/test'
import { type EmptyProduct, startEmptyProduct } from './empty-product.ts'
import { expectNoViolations } from './expect-no-violations.ts'
import { type HeldDatabase, heldDatabase } from './held-database.ts'
import { PAGE_TABLE } from './page-table.ts'

/** Pages that stand for themselves: what is one of many is not there before the first run. */
const ROUTES = Object.keys(PAGE_TABLE).filter((route) => !route.includes('['))
const LOADING = /^Loading /
const PATIENCE_MS = 1_500

test.describe.configure({ mode: 'serial' })

let product: EmptyProduct
test.beforeAll(async () => {
  test.setTimeout(120_000)
  product = await startEmptyProduct()
})
test.afterAll(() => product.stop())

test('every page is accessible while there is nothing yet', async () => {
  test.setTimeout(180_000)
  const page = await product.context.newPage()
  for (const route of ROUTES) {
    await page.goto(route)
    await expect(page.getByText(LOADING)).toHaveCount(0)
    await expectNoViolations(page, `${route}, empty`)
    await expect.soft(page.getByRole('alert'), `${route}, empty`).toHaveCount(0)
  }
  await page.close()
})

test('every page is accessible while it loads, and when its queries fail', async () => {
  test.setTimeout(300_000)
  const database = await heldDatabase(product.databaseUrl)
  const page = await product.context.newPage()
  let loaded = 0
  let failed = 0
  await database.hold()
  for (const route of ROUTES) {
    const arrived = page.goto(route, { waitUntil: 'commit' })
    const early = await Promise.race([arrived.then(() => true), pause(PATIENCE_MS)])
    if (early === true && (await loads(page))) {
      loaded += 1
      await expectNoViolations(page, `${route}, loading`)
    }
    if (await fails(page, database, arrived)) {
      failed += 1
      await expectNoViolations(page, `${route}, failed`)
    }
  }
  await database.release()
  await database.close()
  await page.close()
  expect([loaded > ROUTES.length / 3, failed > ROUTES.length / 2]).toEqual([true, true])
})

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const loads = (page: Page): Promise<boolean> =>
  page
    .getByText(LOADING)
    .first()
    .waitFor({ state: 'attached', timeout: PATIENCE_MS })
    .then(
      () => true,
      () => false,
    )

/** Has query after query fail until the page waits for none. Says whether it shows a failure: pages without data have none. */
async function fails(
  page: Page,
  database: HeldDatabase,
  arrived: Promise<unknown>,
): Promise<boolean> {
  let done = false
  const settled = arrived
    .then(() => page.waitForLoadState('load'))
    .then(() => {
      done = true
    })
  while (!done) {
    await database.failWaiting()
    await Promise.race([settled, pause(50)])
  }
  const alert = page.getByRole('main').getByRole('alert')
  return (await alert.count()) > 0
}
