import type { CsvColumn } from '../csv.ts'
import type { AuditRow } from './audit-row.ts'

/** The audit trail's CSV: with `detail` as stored, so that whoever has the file can recompute the hashes. */
export const AUDIT_COLUMNS: readonly CsvColumn<AuditRow>[] = [
  { header: 'sequence', value: (row) => row.sequence },
  { header: 'at', value: (row) => row.at.toISOString() },
  { header: 'actor_id', value: (row) => row.actorId },
  { header: 'actor_name', value: (row) => row.actorName },
  { header: 'actor_kind', value: (row) => row.actorKind },
  { header: 'action', value: (row) => row.action },
  { header: 'outcome', value: (row) => row.outcome },
  { header: 'target', value: (row) => row.target },
  { header: 'detail', value: (row) => row.detail },
  { header: 'address', value: (row) => row.address },
  { header: 'request_id', value: (row) => row.requestId },
  { header: 'previous_hash', value: (row) => row.previousHash },
  { header: 'hash', value: (row) => row.hash },
]
