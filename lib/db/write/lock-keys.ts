import { hash } from 'node:crypto'

/** A 64-bit key of an advisory lock, as a decimal literal that is safe inside SQL text. */
export const lockKey = (name: string): string =>
  Buffer.from(hash('sha256', name, 'buffer'))
    .readBigInt64BE(0)
    .toString()

/** Locks that end with the transaction. Savers share a run; whoever closes it waits for them and keeps later ones out. */
export const beginSave = (runId: string, scope: string): string =>
  `begin; select pg_advisory_xact_lock_shared(${lockKey(`run ${runId}`)}), pg_advisory_xact_lock(${lockKey(`scope ${scope}`)})`

export const beginClose = (runId: string): string =>
  `begin; select pg_advisory_xact_lock(${lockKey(`run ${runId}`)})`
