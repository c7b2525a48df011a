import type { Page } from '@playwright/test'
import { expectNoViolations } from './expect-no-violations.ts'
import { expect, test } from './product.ts'

const MOST_STOPS = 300

interface Stop {
  readonly name: string
  readonly again: boolean
  readonly marked: boolean
}

declare global {
  interface Window {
    demarcStops: Stop[]
  }
}

/** Notes in the page what gets the focus, whether it had it before, and whether one sees that it has it. */
function noteStops(): void {
  const seen = new Set<EventTarget>()
  window.demarcStops = []
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(target)
    window.demarcStops.push({
      name: (target.getAttribute('aria-label') ?? target.textContent ?? '').slice(0, 40),
      again: seen.has(target),
      marked: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
    })
    seen.add(target)
  })
}

/** Every stop of the Tab key, from the first until one comes again. */
async function walk(page: Page): Promise<readonly Stop[]> {
  for (let step = 0; step < MOST_STOPS; step += 1) {
    await page.keyboard.press('Tab')
    if (step % 20 === 19 && (await page.evaluate(() => window.demarcStops.at(-1)?.again))) break
  }
  const stops = await page.evaluate(() => window.demarcStops)
  const end = stops.findIndex(({ again }) => again)
  return end === -1 ? stops : stops.slice(0, end)
}

for (const path of ['/', '/findings', '/graph', '/notifications/new']) {
  test(`${path} is walked by keyboard: marked at every stop, without a trap`, async ({ page }) => {
    test.slow()
    await page.addInitScript(noteStops)
    await page.goto(path)
    await expect(page.getByText(/^Loading /)).toHaveCount(0)
    const stops = await walk(page)
    expect(stops.length).toBeGreaterThan(20)
    expect(stops.length).toBeLessThan(MOST_STOPS)
    expect(stops.filter(({ marked }) => !marked)).toEqual([])
    const last = await page
      .getByRole('main')
      .getByRole('link')
      .last()
      .evaluate((link) => (link.getAttribute('aria-label') ?? link.textContent ?? '').slice(0, 40))
    expect(stops.map(({ name }) => name)).toContain(last)
  })
}

test('the first stop leads past the navigation', async ({ page }) => {
  await page.goto('/functions')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('forced colours leave every word and every mark', async ({ page }) => {
  test.slow()
  await page.emulateMedia({ forcedColors: 'active' })
  for (const path of ['/findings', '/responsibility', '/graph']) {
    await page.goto(path)
    await expect(page.getByText(/^Loading /)).toHaveCount(0)
    await expectNoViolations(page, `${path}, forced colours`)
    await page.keyboard.press('Tab')
    const link = page.getByRole('link', { name: 'Skip to the content' })
    await expect(link).toHaveCSS('outline-style', /solid|auto/)
  }
})

test('nothing moves for whoever asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const path of ['/', '/scores', '/graph', '/capacity']) {
    await page.goto(path)
    const moving = await page.evaluate(
      () =>
        document
          .getAnimations()
          .filter((animation) => Number(animation.effect?.getComputedTiming().duration) > 1).length,
    )
    expect([path, moving]).toEqual([path, 0])
  }
})
