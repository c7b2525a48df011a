import { expect, test } from '@playwright/test'
import { pageRoutes } from './page-routes.ts'
import { BUDGETS_KB, PAGE_TABLE } from './page-table.ts'
import { firstLoadKb } from './script-sizes.ts'

test('the table has every page of the tree, and no other', () => {
  expect(pageRoutes().length).toBeGreaterThan(40)
  expect(Object.keys(PAGE_TABLE).sort()).toEqual(pageRoutes())
})

test('no page brings more script than its kind may', () => {
  const sizes = firstLoadKb()
  const lines = Object.entries(PAGE_TABLE).map(([route, { kind }]) => ({
    route,
    kind,
    kb: sizes.get(route) ?? Number.NaN,
    budget: BUDGETS_KB[kind],
  }))
  for (const { route, kind, kb, budget } of lines) {
    process.stdout.write(`${route.padEnd(40)} ${kind.padEnd(7)} ${kb} of ${budget} KB\n`)
  }
  expect(lines.filter(({ kb, budget }) => !(kb > 100 && kb <= budget))).toEqual([])
})
