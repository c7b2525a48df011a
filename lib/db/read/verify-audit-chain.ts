import type pg from 'pg'
import { canonicalLink } from '#lib/core/audit/audit-link.ts'
import type { AuditRow } from '#lib/core/audit/audit-row.ts'
import {
  type BrokenLink,
  type ChainHead,
  checkLink,
  EMPTY_CHAIN,
} from '#lib/core/audit/check-link.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import { streamRows } from '../export/stream-rows.ts'
import { contentHash } from '../write/canonical-json.ts'
import { auditRows } from './list-audit-entries.ts'
import { sql } from './sql.ts'

export type VerifiedChain =
  | { readonly whole: true; readonly head: ChainHead; readonly reached: boolean }
  | { readonly whole: false; readonly head: ChainHead; readonly broken: BrokenLink }

interface Input {
  /** A head that was noted before: the chain must still hold it, which a chain that was cut short does not. */
  readonly noted: ChainHead | null
  readonly onProgress: (entries: number) => void
}

const NO_FILTERS = { who: null, actions: [], outcomes: [], from: null, to: null }

/** Recomputes the whole chain in one consistent picture, in flat memory, and stops at the first broken link. */
export async function verifyAuditChain(
  pool: pg.Pool,
  { noted, onProgress }: Input,
): Promise<VerifiedChain> {
  let head = EMPTY_CHAIN
  let reached = noted === null || noted.sequence === 0
  const all = sql`${auditRows(EVERYTHING, NO_FILTERS)} order by e.sequence`
  for await (const rows of streamRows<AuditRow>(pool, all)) {
    for (const row of rows) {
      const broken = checkLink(head, { ...row, computed: contentHash(canonicalLink(row)) })
      if (broken !== null) return { whole: false, head, broken }
      head = { sequence: row.sequence, hash: row.hash }
      reached ||= noted !== null && head.sequence === noted.sequence && head.hash === noted.hash
    }
    onProgress(head.sequence)
  }
  return { whole: true, head, reached }
}
