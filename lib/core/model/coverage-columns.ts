import type { CsvColumn } from '../csv.ts'
import type { RunState } from './run.ts'

const isoOf = (at: Date | null): string | null => at?.toISOString() ?? null
const yesNo = (flag: boolean): string => (flag ? 'yes' : 'no')

/** An account with what it has and how reading it ended. */
export interface AccountListing {
  readonly id: string
  readonly name: string
  readonly state: string
  readonly ouPath: string | null
  readonly isManagement: boolean
  readonly functions: number
  /** Regions in which not every function could be listed. */
  readonly functionsLostIn: number
  readonly regions: number
  /** How the account's newest reads ended, counted by source and Region. */
  readonly complete: number
  readonly partial: number
  readonly failed: number
  /** Reason of a lost listing, when one was lost. */
  readonly reason: string | null
}

/** Only ever add at the end: files are read by machines. */
export const ACCOUNT_COLUMNS: readonly CsvColumn<AccountListing>[] = [
  { header: 'account_id', value: (row) => row.id },
  { header: 'account_name', value: (row) => row.name },
  { header: 'ou_path', value: (row) => row.ouPath },
  { header: 'account_state', value: (row) => row.state },
  { header: 'management', value: (row) => yesNo(row.isManagement) },
  { header: 'functions', value: (row) => row.functions },
  { header: 'regions', value: (row) => row.regions },
  { header: 'regions_without_whole_listing', value: (row) => row.functionsLostIn },
  { header: 'reads_complete', value: (row) => row.complete },
  { header: 'reads_partial', value: (row) => row.partial },
  { header: 'reads_failed', value: (row) => row.failed },
  { header: 'reason', value: (row) => row.reason },
]

interface CoverageListing {
  readonly accountId: string
  readonly region: string
  readonly source: string
  readonly state: string
  readonly reason: string | null
  readonly detail: string | null
  readonly gapCount: number
  readonly runId: string
  readonly changedAt: Date
  readonly firstCompleteAt: Date | null
  readonly lastCompleteAt: Date | null
}

export const COVERAGE_COLUMNS: readonly CsvColumn<CoverageListing>[] = [
  { header: 'account_id', value: (row) => row.accountId },
  { header: 'region', value: (row) => row.region },
  { header: 'source', value: (row) => row.source },
  { header: 'state', value: (row) => row.state },
  { header: 'reason', value: (row) => row.reason },
  { header: 'detail', value: (row) => row.detail },
  { header: 'gaps', value: (row) => row.gapCount },
  { header: 'run_id', value: (row) => row.runId },
  { header: 'since_utc', value: (row) => isoOf(row.changedAt) },
  { header: 'first_complete_at_utc', value: (row) => isoOf(row.firstCompleteAt) },
  { header: 'last_complete_at_utc', value: (row) => isoOf(row.lastCompleteAt) },
]

interface GapListing {
  readonly accountId: string
  readonly region: string
  readonly source: string
  readonly action: string
  readonly subject: string | null
  readonly reason: string
  readonly detail: string
}

export const GAP_COLUMNS: readonly CsvColumn<GapListing>[] = [
  { header: 'account_id', value: (row) => row.accountId },
  { header: 'region', value: (row) => row.region },
  { header: 'source', value: (row) => row.source },
  { header: 'action', value: (row) => row.action },
  { header: 'subject', value: (row) => row.subject },
  { header: 'reason', value: (row) => row.reason },
  { header: 'detail', value: (row) => row.detail },
]

/** A run with what it did. */
export interface RunListing {
  readonly id: string
  readonly trigger: string
  readonly state: RunState
  readonly startedAt: Date
  readonly finishedAt: Date | null
  readonly publishedAt: Date | null
  readonly accounts: number
  readonly targets: number
  readonly targetsPartial: number
  readonly targetsFailed: number
  readonly records: number
  readonly gaps: number
  readonly calls: number
}

export const RUN_COLUMNS: readonly CsvColumn<RunListing>[] = [
  { header: 'run_id', value: (row) => row.id },
  { header: 'trigger', value: (row) => row.trigger },
  { header: 'state', value: (row) => row.state },
  { header: 'started_at_utc', value: (row) => isoOf(row.startedAt) },
  { header: 'finished_at_utc', value: (row) => isoOf(row.finishedAt) },
  { header: 'published_at_utc', value: (row) => isoOf(row.publishedAt) },
  { header: 'accounts', value: (row) => row.accounts },
  { header: 'targets', value: (row) => row.targets },
  { header: 'targets_partial', value: (row) => row.targetsPartial },
  { header: 'targets_failed', value: (row) => row.targetsFailed },
  { header: 'records', value: (row) => row.records },
  { header: 'gaps', value: (row) => row.gaps },
  { header: 'calls', value: (row) => row.calls },
]

interface ChangeListing {
  readonly at: Date
  readonly runId: string
  readonly accountId: string
  readonly region: string
  readonly kind: string
  readonly key: string
  readonly change: string
  readonly diff: unknown
}

export const CHANGE_COLUMNS: readonly CsvColumn<ChangeListing>[] = [
  { header: 'at_utc', value: (row) => isoOf(row.at) },
  { header: 'run_id', value: (row) => row.runId },
  { header: 'account_id', value: (row) => row.accountId },
  { header: 'region', value: (row) => row.region },
  { header: 'kind', value: (row) => row.kind },
  { header: 'key', value: (row) => row.key },
  { header: 'change', value: (row) => row.change },
  { header: 'diff', value: (row) => (row.diff === null ? null : JSON.stringify(row.diff)) },
]
