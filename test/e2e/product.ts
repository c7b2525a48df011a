import { test as base, expect, type Page } from '@playwright/test'

/** Browsers that are not signed in. */
export const NOBODY = { cookies: [], origins: [] }

/** What the page logs as an error or throws from now on. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return complaints
}

/** A test on the started product: a page that logs an error or throws one fails the test. */
export const test = base.extend({
  baseURL: async ({ baseURL }, use) => use(process.env['PRODUCT_ADDRESS'] ?? baseURL),
  // The local administrator, from the one link of the run; `test.use({ storageState: NOBODY })` is nobody.
  storageState: async ({ storageState }, use) =>
    use(storageState ?? process.env['PRODUCT_SIGNED_IN']),
  page: async ({ page }, use) => {
    const complaints = complaintsOf(page)
    await use(page)
    expect(complaints).toEqual([])
  },
})

export { expect } from '@playwright/test'
