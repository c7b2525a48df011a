import { expect, it } from 'vitest'
import { compareOnce } from './reference/compare.ts'
import { chanceOf } from './reference/random-policies.ts'

it('agrees with an evaluator that was written apart, whatever the documents say', {
  timeout: 120_000,
}, () => {
  const chance = chanceOf(20_261_122)
  const decisions: Record<string, number> = {}
  for (let documents = 0; documents < 20_000; ) {
    const compared = compareOnce(chance)
    expect(compared.wrong).toBeNull()
    decisions[compared.decision] = (decisions[compared.decision] ?? 0) + 1
    documents += compared.documents
  }
  expect(Object.keys(decisions).sort()).toEqual(['allowed', 'allowed-if', 'denied', 'unknown'])
})
