import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { closingLine, sumOf, tallyPlaywright, tallyVitest } from '#tools/tally.ts'

const report = (content: object): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'demarc-test-')), 'report.json')
  writeFileSync(path, JSON.stringify(content))
  return path
}

const vitest = (success: boolean, passed: number, failed: number) =>
  report({ success, numPassedTests: passed, numFailedTests: failed, numFailedTestSuites: 0 })
const playwright = (stats: object, errors: readonly string[] = []) =>
  report({ errors, stats: { expected: 0, unexpected: 0, flaky: 0, ...stats } })

describe('a tally', () => {
  it.each([
    ['all passed', tallyVitest(vitest(true, 3, 0)), { passed: 3, failed: 0 }],
    ['one failed', tallyVitest(vitest(false, 3, 1)), { passed: 3, failed: 1 }],
    ['a file that did not load', tallyVitest(vitest(false, 3, 0)), { passed: 3, failed: 1 }],
    ['no report', tallyVitest('/nowhere.json'), { passed: 0, failed: 1 }],
    ['browser tests', tallyPlaywright(playwright({ expected: 2 })), { passed: 2, failed: 0 }],
    ['a flaky one', tallyPlaywright(playwright({ flaky: 1 })), { passed: 0, failed: 1 }],
    ['a set-up that broke', tallyPlaywright(playwright({}, ['x'])), { passed: 0, failed: 1 }],
  ])('of %s', (_name, tally, expected) => expect(tally).toEqual(expected))

  it('is summed and closed by one plain line', () => {
    const sum = sumOf([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ])
    expect(closingLine(sum)).toBe('3 passed, 3 failed')
  })
})
