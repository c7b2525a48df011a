import type { Page } from '@playwright/test'
import { expectNoViolations } from './expect-no-violations.ts'
import { expect, test } from './product.ts'

const MOST_STOPS = 400

interface Stop {
  readonly name: string
  readonly index: number
  readonly marked: boolean
}

/** What has the focus: its place among all elements, and whether one sees that it has it. */
const focused = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return null
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    return {
      name: (element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40),
      index: [...document.querySelectorAll('*')].indexOf(element),
      marked: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
    }
  })

for (const path of ['/', '/findings', '/functions', '/graph', '/capacity', '/notifications/new']) {
  test(`${path} is walked by keyboard: marked at every stop, without a trap`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByText(/^Loading /)).toHaveCount(0)
    const stops: Stop[] = []
    for (let step = 0; step < MOST_STOPS; step += 1) {
      await page.keyboard.press('Tab')
      const stop = await focused(page)
      if (stop === null || stops.some(({ index }) => index === stop.index)) break
      stops.push(stop)
    }
    expect(stops.length).toBeGreaterThan(10)
    expect(stops.length).toBeLessThan(MOST_STOPS)
    expect(stops.filter(({ marked }) => !marked)).toEqual([])
    const inMain = await page.evaluate(() => document.activeElement?.tagName)
    expect(inMain).toBeDefined()
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
  await page.emulateMedia({ forcedColors: 'active' })
  for (const path of ['/', '/findings', '/responsibility', '/graph']) {
    await page.goto(path)
    await expect(page.getByText(/^Loading /)).toHaveCount(0)
    await expectNoViolations(page, `${path}, forced colours`)
    await page.keyboard.press('Tab')
    expect((await focused(page))?.marked).toBe(true)
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
