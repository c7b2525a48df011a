import type { Page } from '@playwright/test'
import { expectNoViolations } from './expect-no-violations.ts'
import { PAGE_TABLE } from './page-table.ts'
import { PAGE_VARIANTS } from './page-variants.ts'
import { complaintsOf, expect, test } from './product.ts'

const SHARDS = 4
/** What a theme can break; the rest of the page is the same in both. */
const OF_THE_THEME = ['color-contrast', 'link-in-text-block']

const PLACES = [...Object.keys(PAGE_TABLE), ...PAGE_VARIANTS]
/** Answers 404, which the console calls an error. */
const NOT_FOUND = '/[...rest]'

/** Opens the page of a route, or an address, and waits until all of it is there. */
async function open(page: Page, place: string): Promise<void> {
  const { kind, at = place, follow = [], fill = {}, press = [] } = PAGE_TABLE[place] ?? {}
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
  if (kind === 'graph' || place.endsWith('&hops=2')) {
    await expect(page.locator('.react-flow__node').first()).toBeVisible()
  }
}

for (let shard = 0; shard < SHARDS; shard += 1) {
  test(`every page is accessible in both themes, and narrow: part ${shard + 1} of ${SHARDS}`, async ({
    context,
  }) => {
    test.setTimeout(480_000)
    for (const place of PLACES.filter((_, at) => at % SHARDS === shard)) {
      const page = await context.newPage()
      page.setDefaultTimeout(30_000)
      const complaints = complaintsOf(page)
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await page.setViewportSize({ width: 1440, height: 900 })
      await open(page, place)
      await expectNoViolations(page, `${place}, light`)
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
      await expectNoViolations(page, `${place}, dark`, OF_THE_THEME)
      await page.setViewportSize({ width: 320, height: 800 })
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect.soft([place, overflow]).toEqual([place, 0])
      if (place !== NOT_FOUND) expect.soft(complaints, place).toEqual([])
      await page.close()
    }
  })
}
