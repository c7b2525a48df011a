import type { CsvColumn } from '../csv.ts'
import { countedCell, type Named } from './capacity-column.ts'
import type { QuotaListing } from './capacity-rows.ts'

/** Columns of the quotas file. Only ever add at the end: files are read by machines. */
export const QUOTA_COLUMNS: readonly CsvColumn<Named<QuotaListing>>[] = [
  { header: 'quota', value: (row) => row.quota },
  { header: 'scope_id', value: (row) => row.scopeId },
  { header: 'account_id', value: (row) => row.accountId },
  { header: 'account_name', value: (row) => row.accountName },
  { header: 'region', value: (row) => row.region },
  { header: 'urgency', value: (row) => row.urgency },
  { header: 'used', value: (row) => countedCell(row.use) },
  { header: 'limit', value: (row) => row.limit },
  { header: 'limit_source', value: (row) => row.limitSource },
  { header: 'days_left', value: (row) => row.daysLeft },
]
