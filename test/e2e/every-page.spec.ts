import type { Page } from '@playwright/test'
import { expectNoViolations } from './expect-no-violations.ts'
import { PAGE_TABLE } from './page-table.ts'
import { expect, test } from './product.ts'

const SHARDS = 4
/** What a theme can break; the rest of the page is the same in both. */
const OF_THE_THEME = ['color-contrast', 'link-in-text-block']

const ROUTES = Object.keys(PAGE_TABLE)

/** Opens a page of the route, and waits until all of it is there. */
async function open(page: Page, route: string): Promise<void> {
  const { at = route, follow = [], fill = {}, press = [] } = PAGE_TABLE[route] ?? {}
  await page.goto(at)
  for (const link of follow) {
    await page.goto((await page.locator(link).first().getAttribute('href')) ?? 'nowhere')
  }
  for (const [label, value] of Object.entries(fill)) await page.getByLabel(label).fill(value)
  for (const name of press) {
    await page.getByRole('button', { name }).or(page.getByRole('link', { name })).click()
  }
  if (press.length > 0) await page.waitForURL((url) => url.pathname !== at)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByText(/^Loading/)).toHaveCount(0)
}

for (let shard = 0; shard < SHARDS; shard += 1) {
  test(`every page is accessible in both themes, and narrow: part ${shard + 1} of ${SHARDS}`, async ({
    context,
  }) => {
    test.setTimeout(480_000)
    // Not the fixture's: a page that is not found is an error in the console, and meant.
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    for (const route of ROUTES.filter((_, at) => at % SHARDS === shard)) {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await page.setViewportSize({ width: 1440, height: 900 })
      await open(page, route)
      await expectNoViolations(page, `${route}, light`)
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
      await expectNoViolations(page, `${route}, dark`, OF_THE_THEME)
      await page.setViewportSize({ width: 320, height: 800 })
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect.soft([route, overflow]).toEqual([route, 0])
    }
  })
}
