import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { returnPath } from '#lib/core/session/return-path.ts'

describe('the page to come back to', () => {
  it.each([
    ['/functions?package=Image', '/functions?package=Image'],
    ['/findings/a%2Fb', '/findings/a%2Fb'],
    ['/a/../functions', '/functions'],
    ['/functions#part', '/functions'],
    [null, '/'],
    ['', '/'],
    ['functions', '/'],
    ['https://evil.test/', '/'],
    ['//evil.test', '/'],
    ['/\\evil.test', '/'],
    ['/\t/evil.test', '/'],
    ['\\\\evil.test', '/'],
    ['/a/..//evil.test', '/'],
    ['javascript:alert(1)', '/'],
    ['/sign-in?to=/', '/'],
    ['/api/export/functions', '/'],
    ['/_next/static/x', '/'],
    [`/${'a'.repeat(3_000)}`, '/'],
  ])('of %j is %j', (asked, path) => {
    expect(returnPath(asked)).toBe(path)
  })

  it('never leads away, whatever is asked', () => {
    const parts = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '\t',
      '\n',
      'evil.test',
      '@',
      ':',
      '%2f',
      'a',
      '?',
    )
    fc.assert(
      fc.property(
        fc.array(parts).map((all) => all.join('')),
        (asked) => {
          const path = returnPath(asked)
          expect(new URL(path, 'https://demarc.test').origin).toBe('https://demarc.test')
          expect(path.startsWith('//')).toBe(false)
          expect(returnPath(path)).toBe(path)
        },
      ),
    )
  })
})
