import { describe, expect, it } from 'vitest'
import { parseTokenWords, type TokenWords } from '#tools/token/token-words.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const units = [{ id: 'ou-1', path: '/Workloads' }]
const parse = (words: TokenWords) => parseTokenWords(words, { units, now: NOW })

describe('a token in words', () => {
  it('is a viewer’s for ninety days unless said otherwise', () => {
    expect(parse({ name: 'ci', unit: '/Workloads' })).toEqual({
      ok: true,
      input: {
        name: 'ci',
        role: 'viewer',
        scope: { kind: 'unit', unitId: 'ou-1', path: '/Workloads' },
        expiresAt: '2027-02-20T12:00:00.000Z',
      },
    })
  })

  const refused: readonly (readonly [TokenWords, string])[] = [
    [{ everything: true }, 'name'],
    [{ name: 'ci' }, 'Name one scope'],
    [{ name: 'ci', everything: true, accounts: '111111111111' }, 'Name one scope'],
    [{ name: 'ci', accounts: '12' }, 'scope.accountIds'],
    [{ name: 'ci', unit: '/Nowhere' }, 'no such unit'],
    [{ name: 'ci', everything: true, role: 'king' }, 'role'],
    [{ name: 'ci', everything: true, days: '367' }, 'a year at most'],
    [{ name: 'ci', everything: true, days: '0' }, 'whole number of days'],
    [{ name: 'ci', everything: true, until: '2026-11-21' }, 'in the future'],
    [{ name: 'ci', everything: true, until: 'soon' }, 'expiresAt'],
    [{ name: 'ci', everything: true, until: '2026-12-01', days: '3' }, 'not both'],
  ]
  it.each(refused)('%j is refused: %s', (words, sentence) => {
    const parsed = parse(words)
    expect(parsed.ok ? '' : parsed.problem).toContain(sentence)
  })
})
