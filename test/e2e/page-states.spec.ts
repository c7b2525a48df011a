import { expect, test } from '@playwright/test'
import { type EmptyProduct, startEmptyProduct } from './empty-product.ts'
import { expectNoViolations } from './expect-no-violations.ts'
import { PAGE_TABLE } from './page-table.ts'

/** Pages that stand for themselves: what is one of many is not there before the first run. */
const ROUTES = Object.keys(PAGE_TABLE).filter((route) => !route.includes('['))
const LOADING = /^Loading /

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
    const alert = page.getByRole('main').getByRole('alert')
    await expect.soft(alert, `${route}, empty`).toHaveCount(0)
  }
  await page.close()
})
