import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesBoundPattern, resourceGlob } from '#lib/core/policy/arn-glob.ts'
import { compileGlob, matchesGlob, wildcardTokens } from '#lib/core/policy/glob.ts'
import { plain, plainMatch, plainResource } from './reference/plain-match.ts'

const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', ':') })
const text = fc.string({ unit: fc.constantFrom('a', 'b', ':') })

describe('a pattern with wildcards', () => {
  it('matches what a slow table of prefixes matches', () => {
    fc.assert(
      fc.property(pattern, text, (wanted, given) => {
        const fast = matchesGlob(compileGlob(wildcardTokens(wanted)), given)
        expect(fast).toBe(plainMatch(plain(wanted), given))
      }),
      { numRuns: 2_000 },
    )
  })

  it('as a Resource, matches what the slow table matches, colons and all', () => {
    const arnPattern = fc.string({ unit: fc.constantFrom('a', '*', '?', ':', ':') })
    fc.assert(
      fc.property(arnPattern, text, (wanted, given) => {
        const tokens = wildcardTokens(wanted)
        const glob = resourceGlob(tokens)
        const fast = glob === null ? matchesBoundPattern(tokens, given) : matchesGlob(glob, given)
        expect(fast).toBe(plainResource(plain(wanted), given))
      }),
      { numRuns: 2_000 },
    )
  })

  const KILO = 1_024
  it.each([
    ['10 KB of stars', '*'.repeat(10 * KILO)],
    ['stars between letters', '*a'.repeat(5 * KILO)],
    ['stars between question marks', '*?'.repeat(5 * KILO)],
    ['stars, and a letter that is not there', `${'*a'.repeat(5 * KILO)}*b*`],
  ])('takes steps in proportion to text and pattern: %s', (_, wanted) => {
    const given = 'a'.repeat(2 * KILO)
    const meter = { steps: 0 }
    matchesGlob(compileGlob(wildcardTokens(wanted)), given, meter)
    expect(meter.steps).toBeLessThanOrEqual(2 * (wanted.length + given.length))
  })

  it('matches 10 KB of stars as a Resource', () => {
    const tokens = wildcardTokens(`arn:aws:${'*'.repeat(10 * KILO)}`)
    const glob = resourceGlob(tokens)
    expect(glob !== null && matchesGlob(glob, 'arn:aws:s3:::bucket')).toBe(true)
    expect(glob?.middle).toHaveLength(3)
  })
})
