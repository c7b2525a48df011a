import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Refuses any violation of WCAG 2.2 A and AA, and of axe's best practices. `rules` narrows to some of its rules. */
export async function expectNoViolations(
  page: Page,
  where: string = page.url(),
  rules?: readonly string[],
): Promise<void> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (rules === undefined
    ? axe.withTags(LEVELS)
    : axe.withRules([...rules])
  ).analyze()
  const found = violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))
  expect.soft(found, where).toEqual([])
}
