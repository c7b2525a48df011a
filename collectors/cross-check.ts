import type { SourceResult } from '#lib/core/model/collected.ts'
import type { Gap } from '#lib/core/model/coverage.ts'

/** One page of ListFunctions; fewer may come and go between two calls. */
const TOLERANCE = 50

/** A listing of functions that falls short of AWS's own count is not complete, whatever its last page said. */
export function crossCheck(results: readonly SourceResult[]): SourceResult[] {
  const listing = results.find(({ source }) => source === 'functions')
  const counted = countOf(results)
  if (listing?.state !== 'complete' || counted === null) return [...results]
  const listed = listing.records.filter(({ kind }) => kind === 'lambda-function').length
  if (counted - listed < TOLERANCE && (listed > 0 || counted === 0)) return [...results]
  const short: Gap = {
    action: 'lambda:ListFunctions',
    subject: null,
    reason: 'unreadable-answer',
    detail: `the listing named ${listed} functions, GetAccountSettings counts ${counted}`,
  }
  return results.map((result) =>
    result === listing ? { ...result, state: 'partial', gaps: [...result.gaps, short] } : result,
  )
}

function countOf(results: readonly SourceResult[]): number | null {
  const settings = results.find(({ source }) => source === 'account-settings')?.records[0]
  return settings?.kind === 'lambda-account-settings' ? settings.facts.functionCount : null
}
