import type pg from 'pg'
import type { AuditEntry } from '#lib/core/audit/audit-entry.ts'
import { type Transaction, transaction } from '../transaction.ts'
import { appendAuditWithin } from './append-audit.ts'

export interface Deed<T> {
  readonly result: T
  /** Null when nothing came of it. */
  readonly entry: AuditEntry | null
}

/** Does something and keeps it in the audit trail: both happen, or neither. */
export const audited = <T>(pool: pg.Pool, act: (tx: Transaction) => Promise<Deed<T>>): Promise<T> =>
  transaction(pool, async (tx) => {
    const { result, entry } = await act(tx)
    if (entry !== null) await appendAuditWithin(tx, entry)
    return result
  })

/** The same for what is either done as the entry says, or not at all. */
export const auditedIf = (
  pool: pg.Pool,
  entry: AuditEntry,
  act: (tx: Transaction) => Promise<boolean>,
): Promise<boolean> =>
  audited(pool, async (tx) => {
    const done = await act(tx)
    return { result: done, entry: done ? entry : null }
  })
