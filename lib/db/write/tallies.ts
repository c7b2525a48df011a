import type { LineTally, RuntimesTally } from '#lib/core/assess/place-lines.ts'
import type { PlaceTally } from '#lib/core/assess/place-tally.ts'
import type { RuleTally } from '#lib/core/score/rule-tally.ts'
import type { Transaction } from '../transaction.ts'
import { canonicalJson } from './canonical-json.ts'

/** What an assessment made of one account·Region. */
export interface PlaceAssessment {
  readonly region: string
  readonly inputHash: string
  readonly tallies: PlaceTally
  readonly lines: LineTally
  readonly runtimes: RuntimesTally
}

/** A score with what it is made of, as it is kept. */
export interface ScoreRow {
  readonly area: string
  readonly passWeight: number
  readonly knownWeight: number
  readonly pass: number
  readonly fail: number
  readonly excepted: number
  readonly unknown: number
  readonly notApplicable: number
  readonly value: number | null
  readonly coverage: number | null
  /** The rank of the gravest failure, 0 is critical; null where nothing fails. */
  readonly worst: number | null
}

export async function readPlaceAssessments(
  tx: Pick<Transaction, 'query'>,
  accountId: string,
): Promise<readonly PlaceAssessment[]> {
  const { rows } = await tx.query<PlaceAssessment>(
    `select region, input_hash as "inputHash", tallies, lines, runtimes from place_assessment
     where account_id = $1 order by region`,
    [accountId],
  )
  return rows
}

export async function savePlaceAssessments(
  tx: Transaction,
  scope: { readonly accountId: string; readonly runId: string; readonly at: Date },
  places: { readonly judged: readonly PlaceAssessment[]; readonly gone: readonly string[] },
): Promise<void> {
  if (places.gone.length > 0) {
    await tx.query('delete from place_assessment where account_id = $1 and region = any($2)', [
      scope.accountId,
      places.gone,
    ])
  }
  if (places.judged.length === 0) return
  await tx.query(
    `insert into place_assessment (account_id, region, input_hash, tallies, lines, runtimes, assessed_at, run_id)
     select $2, region, "inputHash", tallies, lines, runtimes, $3, $4
     from jsonb_to_recordset($1::jsonb) sent(region text, "inputHash" text, tallies jsonb, lines jsonb, runtimes jsonb)
     on conflict (account_id, region) do update set input_hash = excluded.input_hash, tallies = excluded.tallies,
       lines = excluded.lines, runtimes = excluded.runtimes, assessed_at = excluded.assessed_at, run_id = excluded.run_id`,
    [canonicalJson(places.judged), scope.accountId, scope.at, scope.runId],
  )
}

/** How many failures of each rule an account's exceptions cover. */
export async function countExcepted(
  tx: Transaction,
  accountId: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await tx.query<{ ruleId: string; count: number }>(
    `select rule_id as "ruleId", count(*)::int as count from finding
     where account_id = $1 and exception_id is not null and unseen is null group by 1`,
    [accountId],
  )
  return new Map(rows.map(({ ruleId, count }) => [ruleId, count]))
}

const COUNTS = ['pass', 'fail', 'excepted', 'unknown', 'not_applicable'] as const

/** Brings an account's tallies to what they are; rows that are the same are not written. */
export async function saveRuleTallies(
  tx: Transaction,
  accountId: string,
  tallies: readonly RuleTally[],
): Promise<void> {
  await replaceCounts(tx, {
    table: 'rule_tally',
    holder: ['account_id', accountId],
    keys: ['rule_id'],
    counts: COUNTS,
    rows: tallies.map(({ ruleId, notApplicable, ...rest }) => ({
      ...rest,
      rule_id: ruleId,
      not_applicable: notApplicable,
    })),
  })
}

export async function saveLineTallies(
  tx: Transaction,
  accountId: string,
  { lines, runtimes }: { readonly lines: LineTally; readonly runtimes: RuntimesTally },
): Promise<void> {
  const holder = ['account_id', accountId] as const
  await replaceCounts(tx, {
    table: 'responsibility_tally',
    holder,
    keys: ['layer', 'owner'],
    counts: ['functions'],
    rows: Object.entries(lines).flatMap(([layer, owners]) =>
      Object.entries(owners).map(([owner, functions]) => ({ layer, owner, functions })),
    ),
  })
  await replaceCounts(tx, {
    table: 'runtime_tally',
    holder,
    keys: ['runtime'],
    counts: ['functions'],
    rows: Object.entries(runtimes).map(([runtime, functions]) => ({ runtime, functions })),
  })
}

/** Rows of one holder in a table of counts. */
export interface CountTable {
  readonly table: string
  readonly holder: readonly [column: string, value: string]
  readonly keys: readonly string[]
  readonly counts: readonly string[]
  readonly rows: readonly Readonly<Record<string, string | number>>[]
}

// Plan: the holder's range of the primary key; rows that are the same are left alone, rows that are no longer there are deleted.
export async function replaceCounts(tx: Transaction, input: CountTable): Promise<void> {
  const { table, holder, keys, counts, rows } = input
  const [column, value] = holder
  const typed = [...keys.map((key) => `${key} text`), ...counts.map((count) => `${count} int`)]
  const names = [...keys, ...counts].join(', ')
  const same = `t.${column} = $2 and ${keys.map((key) => `t.${key} = sent.${key}`).join(' and ')}`
  await tx.query({
    name: `counts of ${table}`,
    text: `
with sent as (select ${names} from jsonb_to_recordset($1::jsonb) sent(${typed.join(', ')})),
gone as (delete from ${table} t where t.${column} = $2 and not exists (select from sent where ${same}))
insert into ${table} as t (${column}, ${names}) select $2, ${names} from sent
where not exists (select from ${table} t where ${same} and (${counts.map((count) => `t.${count}`).join(', ')}) is not distinct from (${counts.map((count) => `sent.${count}`).join(', ')}))
on conflict (${column}, ${keys.join(', ')}) do update set ${counts.map((count) => `${count} = excluded.${count}`).join(', ')}`,
    values: [canonicalJson(rows), value],
  })
}

/** Brings accounts' scores and their day to what they are; what is the same is not written. */
export async function saveScores(
  tx: Transaction,
  today: string,
  scores: readonly (ScoreRow & { readonly accountId: string })[],
): Promise<void> {
  const sent = `jsonb_to_recordset($1::jsonb) sent("accountId" text, area text, "passWeight" int, "knownWeight" int,
    pass int, fail int, excepted int, unknown int, "notApplicable" int, value float8, coverage float8, worst smallint)`
  const columns = 'pass_weight, known_weight, pass, fail, excepted, unknown, not_applicable'
  const values = `"passWeight", "knownWeight", pass, fail, excepted, unknown, "notApplicable"`
  const json = canonicalJson(scores)
  await tx.query(
    `insert into score_rollup as t (account_id, area, ${columns}, value, coverage, worst)
     select "accountId", area, ${values}, value, coverage, worst from ${sent}
     on conflict (account_id, area) ${updateChanged(`${columns}, value, coverage, worst`)}`,
    [json],
  )
  await tx.query(
    `insert into score_day as t (account_id, area, day, ${columns}) select "accountId", area, $2::date, ${values} from ${sent}
     on conflict (account_id, area, day) ${updateChanged(columns)}`,
    [json, today],
  )
}

function updateChanged(columns: string): string {
  const names = columns.split(', ')
  const of = (table: string) => names.map((name) => `${table}.${name}`).join(', ')
  return `do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}
    where (${of('t')}) is distinct from (${of('excluded')})`
}
