import { expect, type Page } from '@playwright/test'
import { PAGE_TABLE } from './page-table.ts'

/** Opens the page of a route, or an address, and waits until all of it is there. */
export async function openPlace(page: Page, place: string): Promise<void> {
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
