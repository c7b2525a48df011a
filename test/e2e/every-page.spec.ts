import { expectNoViolations } from './expect-no-violations.ts'
import { openPlace } from './open-place.ts'
import { PAGE_PLACES } from './page-places.ts'
import { complaintsOf, expect, test } from './product.ts'

const SHARDS = 4
/** What a theme can break; the rest of the page is the same in both. */
const OF_THE_THEME = ['color-contrast', 'link-in-text-block']

/** Answers 404, which the console calls an error. */
const NOT_FOUND = '/[...rest]'

for (let shard = 0; shard < SHARDS; shard += 1) {
  test(`every page is accessible in both themes, and narrow: part ${shard + 1} of ${SHARDS}`, async ({
    context,
  }) => {
    test.setTimeout(480_000)
    for (const place of PAGE_PLACES.filter((_, at) => at % SHARDS === shard)) {
      const page = await context.newPage()
      page.setDefaultTimeout(30_000)
      const complaints = complaintsOf(page)
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await page.setViewportSize({ width: 1440, height: 900 })
      await openPlace(page, place)
      await expectNoViolations(page, `${place}, light`)
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
      await expectNoViolations(page, `${place}, dark`, OF_THE_THEME)
      await page.setViewportSize({ width: 320, height: 800 })
      const overflow = () =>
        page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      // A table's frame measures itself after the page has its new width.
      await expect.configure({ soft: true }).poll(overflow, `${place}, narrow`).toBe(0)
      if (place !== NOT_FOUND) expect.soft(complaints, place).toEqual([])
      await page.close()
    }
  })
}
