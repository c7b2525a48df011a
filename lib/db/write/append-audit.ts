import type pg from 'pg'
import { type AuditEntry, boundedEntry } from '#lib/core/audit/audit-entry.ts'
import { type AuditLink, canonicalLink } from '#lib/core/audit/audit-link.ts'
import { type ChainHead, EMPTY_CHAIN } from '#lib/core/audit/check-link.ts'
import { type Transaction, transaction } from '../transaction.ts'
import { canonicalJson, contentHash } from './canonical-json.ts'
import { lockKey } from './lock-keys.ts'

const LOCK = `select pg_advisory_xact_lock(${lockKey('audit trail')})`

/** Adds an entry to the audit trail. Throws when it could not be written: what must leave a trace must not happen without one. */
export const appendAudit = (pool: pg.Pool, entry: AuditEntry): Promise<ChainHead> =>
  transaction(pool, (tx) => appendAuditWithin(tx, entry))

/**
 * The same as the last statement of a transaction (READ COMMITTED) that does what the entry tells: both happen, or neither.
 * Others that append wait from here to the commit.
 */
export async function appendAuditWithin(tx: Transaction, entry: AuditEntry): Promise<ChainHead> {
  await tx.query(LOCK)
  const { rows } = await tx.query<ChainHead>(
    'select sequence::float8 as sequence, hash from audit_entry order by audit_entry.sequence desc limit 1',
  )
  const link = linkOf(entry, rows[0] ?? EMPTY_CHAIN)
  const hash = contentHash(canonicalLink(link))
  await tx.query(
    `insert into audit_entry (sequence, at, actor_id, actor_name, actor_kind, action, outcome, target, detail, address,
       request_id, previous_hash, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      link.sequence,
      link.at,
      link.actorId,
      link.actorName,
      link.actorKind,
      link.action,
      link.outcome,
      link.target,
      link.detail,
      link.address,
      link.requestId,
      link.previousHash,
      hash,
    ],
  )
  return { sequence: link.sequence, hash }
}

function linkOf(given: AuditEntry, head: ChainHead): AuditLink {
  const { actor, detail, ...entry } = boundedEntry(given)
  return {
    ...entry,
    sequence: head.sequence + 1,
    actorId: actor.id,
    actorName: actor.name,
    actorKind: actor.kind,
    detail: canonicalJson(detail),
    previousHash: head.hash,
  }
}
