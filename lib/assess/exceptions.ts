import type { AuditEntry } from '#lib/core/audit/audit-entry.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { exceptedBy } from '#lib/core/score/excepted-by.ts'
import { type Exception, type ExceptionInput, exceptionProblem } from '#lib/core/score/exception.ts'
import { mayGrant } from '#lib/core/score/may-grant.ts'
import { SEVERITY_WEIGHTS } from '#lib/core/score/weights.ts'
import type { Database } from '#lib/db/connect.ts'
import { readException } from '#lib/db/read/list-exceptions.ts'
import { readLiveExceptions } from '#lib/db/read/read-live-exceptions.ts'
import { readUnitTallies } from '#lib/db/read/read-unit-tallies.ts'
import { type Transaction, transaction } from '#lib/db/transaction.ts'
import { appendAuditWithin } from '#lib/db/write/append-audit.ts'
import { saveCostlyFunctions } from '#lib/db/write/costly-functions.ts'
import { beginException } from '#lib/db/write/exception-lock.ts'
import {
  type ExceptedChange,
  endStoredException,
  exceptionCandidates,
  forgetInputs,
  insertException,
  moveTallies,
  readAccountTallies,
  setExceptions,
} from '#lib/db/write/exceptions.ts'
import { logExceptions } from '#lib/db/write/findings.ts'
import { saveOwnerTallies } from '#lib/db/write/owner-tallies.ts'
import { saveScores } from '#lib/db/write/tallies.ts'
import { saveUnitScores } from '#lib/db/write/unit-tallies.ts'
import { AppError } from '#lib/errors.ts'
import { scoreRows } from './responsibility-score-rows.ts'

export interface GrantAsk {
  readonly id: string
  readonly input: ExceptionInput
  readonly by: string
  readonly now: Date
  /** What the audit trail will say; the number of findings is added to it. */
  readonly entry: AuditEntry
}

export type EndAsk = Omit<GrantAsk, 'input'>

/** Grants an exception, in effect at once for what is found by now: findings, tallies and scores. Throws an AppError when it may not be. Returns how many findings came under it. */
export async function grantException(
  scope: ViewerScope,
  { pool }: Pick<Database, 'pool'>,
  { id, input, by, now, entry }: GrantAsk,
): Promise<number> {
  const problem = exceptionProblem(input, now)
  if (problem !== null) throw new AppError('invalid-request', problem)
  if (!mayGrant(scope, input))
    throw new AppError('forbidden', 'The exception would reach beyond your accounts.')
  const exception = { ...input, id, grantedAt: now.toISOString(), grantedBy: by }
  return transaction(
    pool,
    async (tx) => {
      await insertException(tx, exception)
      const findings = await reapply(tx, exception, now)
      await appendAuditWithin(tx, { ...entry, detail: { ...entry.detail, findings } })
      return findings
    },
    beginException,
  )
}

/** Ends an exception: what it covered is open again at once, or under another one. Throws an AppError when it may not be. */
export async function endException(
  scope: ViewerScope,
  { pool }: Pick<Database, 'pool'>,
  { id, by, now, entry }: EndAsk,
): Promise<number> {
  const exception = await readException(scope, pool, { id, now })
  if (exception === null) throw new AppError('not-found', 'There is no such exception.')
  if (!mayGrant(scope, exception))
    throw new AppError('forbidden', 'The exception reaches beyond your accounts.')
  return transaction(
    pool,
    async (tx) => {
      const ended = await endStoredException(tx, { id, by, now })
      if (!ended) throw new AppError('conflict', 'The exception has ended before.')
      const findings = await reapply(tx, exception, now)
      await appendAuditWithin(tx, { ...entry, detail: { ...entry.detail, findings } })
      return findings
    },
    beginException,
  )
}

/** Decides anew of every finding that the exception may cover, or covers. Returns how many moved. */
async function reapply(
  tx: Transaction,
  exception: Pick<Exception, 'id' | 'what' | 'where'>,
  now: Date,
): Promise<number> {
  const live = await readLiveExceptions(tx, now)
  const changes = new Map<string, ExceptedChange>()
  let moved = 0
  for await (const candidates of exceptionCandidates(tx, exception)) {
    const moves = candidates.flatMap((candidate) => {
      const to = exceptedBy(live, candidate, now)?.id ?? null
      const { key, accountId, ruleId, exceptionId: from, counts } = candidate
      if (to === from) return []
      const more = counts ? Number(to !== null) - Number(from !== null) : 0
      const at = `${accountId} ${ruleId}`
      changes.set(at, { accountId, ruleId, more: more + (changes.get(at)?.more ?? 0) })
      return [{ key, from, to }]
    })
    if (moves.length === 0) continue
    await logExceptions(tx, { runId: null, at: now }, moves)
    await setExceptions(tx, moves)
    moved += moves.length
  }
  await forgetInputs(tx, [...new Set([...changes.values()].map(({ accountId }) => accountId))])
  await revise(
    tx,
    [...changes.values()].filter(({ more }) => more !== 0),
    now,
  )
  return moved
}

const ACCOUNTS_AT_ONCE = 500

async function revise(
  tx: Transaction,
  changes: readonly ExceptedChange[],
  now: Date,
): Promise<void> {
  if (changes.length === 0) return
  const today = now.toISOString().slice(0, 10)
  const units = new Set(await moveTallies(tx, changes))
  const accountIds = [...new Set(changes.map(({ accountId }) => accountId))]
  for (let at = 0; at < accountIds.length; at += ACCOUNTS_AT_ONCE) {
    const some = accountIds.slice(at, at + ACCOUNTS_AT_ONCE)
    const byAccount = Map.groupBy(await readAccountTallies(tx, some), (row) => row.accountId)
    const scores = [...byAccount].flatMap(([accountId, tallies]) =>
      scoreRows(tallies).map((row) => ({ ...row, accountId })),
    )
    await saveScores(tx, today, scores)
    await saveCostlyFunctions(tx, some, SEVERITY_WEIGHTS)
    await saveOwnerTallies(tx, some)
  }
  const tallies = (await readUnitTallies(tx)).filter(({ unitId }) => units.has(unitId))
  const ofUnits = [...Map.groupBy(tallies, ({ unitId }) => unitId)].flatMap(([unitId, rows]) =>
    scoreRows(rows).map((row) => ({ ...row, unitId })),
  )
  await saveUnitScores(tx, today, ofUnits)
}
