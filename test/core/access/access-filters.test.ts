import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type AccessFilters,
  NO_ACCESS_FILTERS,
  parseAccessFilters,
  printAccessFilters,
} from '#lib/core/access/access-filters.ts'
import { EXPOSURE_ORDER } from '#lib/core/access/exposure-rank.ts'
import { CROSSINGS } from '#lib/core/graph/crossing.ts'
import { EDGE_KINDS, EDGE_VERDICTS } from '#lib/core/graph/graph-edge.ts'
import { ANOMALIES } from '#lib/core/policy/grant.ts'
import { GUARDRAILS } from '#lib/core/policy/guardrails.ts'
import { GUARDRAIL_STATES } from '#lib/core/policy/judge-guardrail.ts'

const some = (values: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...values)).map((list) => list.sort())
const text = fc.option(
  fc
    .string({ minLength: 1, maxLength: 60 })
    .filter((one) => one.trim() === one && !one.includes('\0')),
)
const filters: fc.Arbitrary<AccessFilters> = fc.record({
  q: text,
  ou: text,
  from: text,
  to: text,
  accounts: some(['210000000606', '210000000707']),
  audiences: some(EXPOSURE_ORDER),
  changes: some(EXPOSURE_ORDER),
  anomalies: some(ANOMALIES),
  verdicts: some(EDGE_VERDICTS),
  crossings: some(CROSSINGS),
  kinds: some(EDGE_KINDS),
  guardrails: some(GUARDRAILS.map(({ id }) => id)),
  states: some(GUARDRAIL_STATES),
})

it('reads back what it prints', () => {
  fc.assert(
    fc.property(filters, (asked) => {
      const again = parseAccessFilters(new URLSearchParams(printAccessFilters(asked).toString()))
      expect(again).toEqual({ ok: true, filters: asked })
    }),
  )
  expect(printAccessFilters(NO_ACCESS_FILTERS).size).toBe(0)
})

it.each([
  ['verdict=sure', '"verdict" has no value "sure".'],
  ['audience=all', '"audience" has no value "all".'],
  ['q=%00', '"q" holds a character that no AWS name has.'],
  [`from=${'a'.repeat(600)}`, '"from" is longer than 512 characters.'],
])('asks for nothing by %s', (query, problem) => {
  expect(parseAccessFilters(new URLSearchParams(query))).toEqual({ ok: false, problem })
})
