import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

interface ProductFixtures {
  /** Refuses any violation of WCAG 2.2 A and AA on the page as it stands. */
  readonly expectAccessible: (page: Page) => Promise<void>
}

/** Browsers that are not signed in. */
export const NOBODY = { cookies: [], origins: [] }

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** A test on the started product: a page that logs an error or throws one fails the test. */
export const test = base.extend<ProductFixtures>({
  baseURL: async ({ baseURL }, use) => use(process.env['PRODUCT_ADDRESS'] ?? baseURL),
  // The local administrator, from the one link of the run; `test.use({ storageState: NOBODY })` is nobody.
  storageState: async ({ storageState }, use) =>
    use(storageState ?? process.env['PRODUCT_SIGNED_IN']),
  page: async ({ page }, use) => {
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await use(page)
    expect(complaints).toEqual([])
  },
  expectAccessible: async ({ browserName: _browser }, use) => {
    await use(async (page) => {
      const { violations } = await new AxeBuilder({ page }).withTags(LEVELS).analyze()
      const found = violations.map(({ id, nodes }) => ({
        id,
        where: nodes.map((node) => node.html),
      }))
      expect(found).toEqual([])
    })
  },
})

export { expect } from '@playwright/test'
