import {
  AccountWorld,
  type AnyStoredRecord,
  type WorldCoverage,
  type WorldGap,
} from '#lib/core/assess/account-world.ts'
import type { RecordKind } from '#lib/core/model/inventory.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { TABLES } from '../write/tables.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { raw, type Sql, sql, visible } from './sql.ts'

const KINDS = Object.keys(TABLES) as RecordKind[]

/** A part of an account: some of its Regions, and the kinds that are known to have records there. */
export interface WorldPart {
  readonly regions: readonly string[]
  readonly kinds: readonly RecordKind[]
}

/** All live records of an account, or of a part of it, with the ledger that says what may be missing among them. */
export async function readAccountWorld(
  scope: ViewerScope,
  database: Queryable,
  accountId: string,
  part?: WorldPart,
): Promise<AccountWorld> {
  const within = part === undefined ? sql`true` : sql`region = any(${[...part.regions]}::text[])`
  const here = sql`account_id = ${accountId} and ${within} and ${visible(scope, sql`account_id`)}`
  const listings = await Promise.all(
    (part?.kinds ?? KINDS).map((kind) =>
      rowsOf<AnyStoredRecord>(database, liveRecords(kind, here)),
    ),
  )
  const [coverage, gaps] = await Promise.all([
    rowsOf<WorldCoverage>(
      database,
      sql`select region, source, state, reason from coverage where ${here}`,
    ),
    rowsOf<WorldGap>(database, sql`select region, source, subject, reason from gap where ${here}`),
  ])
  return new AccountWorld({ accountId, records: listings.flat(), coverage, gaps })
}

/** The live records of a kind as AnyStoredRecord has them. Plan: one range of the table's (account_id, …) index. */
export const liveRecords = (kind: RecordKind, where: Sql): Sql => sql`
  select ${raw(`'${kind}'`)} as kind, key, region, facts, to_json(changed_at) #>> '{}' as "changedAt"
  from ${raw(TABLES[kind].name)} where ${where} and vanished_at is null order by key`
