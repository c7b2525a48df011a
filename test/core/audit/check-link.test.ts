import { describe, expect, it } from 'vitest'
import { type BrokenLink, brokenLinkWords, checkLink } from '#lib/core/audit/check-link.ts'

const head = { sequence: 4, hash: 'four' }
const next = { sequence: 5, previousHash: 'four', hash: 'five', computed: 'five' }

describe('a link after the fourth', () => {
  it.each<readonly [string, Partial<typeof next>, BrokenLink | null]>([
    ['follows', {}, null],
    ['was changed', { computed: 'other' }, { kind: 'changed', sequence: 5 }],
    ['has one missing before it', { sequence: 6 }, { kind: 'missing', from: 5, to: 5 }],
    ['has three missing before it', { sequence: 8 }, { kind: 'missing', from: 5, to: 7 }],
    ['names another before it', { previousHash: 'x' }, { kind: 'reordered', sequence: 5 }],
    ['comes twice', { sequence: 4 }, { kind: 'reordered', sequence: 4 }],
  ])('%s', (_, differs, broken) => {
    expect(checkLink(head, { ...next, ...differs })).toEqual(broken)
  })

  it.each<readonly [BrokenLink, string]>([
    [{ kind: 'missing', from: 5, to: 5 }, 'Entry 5 is missing'],
    [{ kind: 'missing', from: 5, to: 7 }, 'Entries 5 to 7 are missing'],
    [{ kind: 'changed', sequence: 5 }, 'Entry 5 was changed'],
    [{ kind: 'reordered', sequence: 5 }, 'Entry 5 does not follow'],
  ])('is named in words: %o', (broken, words) => {
    expect(brokenLinkWords(broken)).toContain(words)
  })
})
