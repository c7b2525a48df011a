import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

export interface Tally {
  readonly passed: number
  readonly failed: number
}

const VITEST = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
})
const PLAYWRIGHT = z.object({
  errors: z.array(z.unknown()),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

const LOST: Tally = { passed: 0, failed: 1 }

const readReport = <T>(path: string, shape: z.ZodType<T>): T | null =>
  existsSync(path) ? shape.parse(JSON.parse(readFileSync(path, 'utf8'))) : null

/** Tests of a vitest JSON report. A run without a report, or that failed without a failed test, counts as one failure. */
export function tallyVitest(path: string): Tally {
  const report = readReport(path, VITEST)
  if (report === null) return LOST
  const failed = report.numFailedTests
  return { passed: report.numPassedTests, failed: failed === 0 && !report.success ? 1 : failed }
}

/** Tests of a Playwright JSON report. A test that passed only when tried again has failed. */
export function tallyPlaywright(path: string): Tally {
  const report = readReport(path, PLAYWRIGHT)
  if (report === null) return LOST
  const { expected, unexpected, flaky } = report.stats
  return { passed: expected, failed: unexpected + flaky + (report.errors.length > 0 ? 1 : 0) }
}

export const sumOf = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
  failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
})

/** The plain line that ends a test command. */
export const closingLine = ({ passed, failed }: Tally): string =>
  `${passed} passed, ${failed} failed`
