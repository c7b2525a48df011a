import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { VARIABLES } from '#lib/env.ts'
import { environmentTable, README, withTable } from '#tools/environment-table.ts'

it('has a row for every variable', () => {
  const names = [...environmentTable().matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name)
  expect(names).toEqual(Object.keys(VARIABLES.shape))
})

it('is what the README shows (node tools/environment-table.ts rewrites it)', () => {
  const readme = readFileSync(README, 'utf8')
  expect(readme).toContain(environmentTable())
  expect(withTable(readme)).toBe(readme)
})
