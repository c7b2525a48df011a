import type { Tags } from '#lib/core/model/tags.ts'
import type { Area } from '#lib/core/rules/rule.ts'
import type { Exception } from '#lib/core/score/exception.ts'
import type { RuleTally } from '#lib/core/score/rule-tally.ts'
import type { Transaction } from '../transaction.ts'
import { canonicalJson } from './canonical-json.ts'

/** A finding that an exception may cover, with everything that decides it. */
export interface ExceptionCandidate {
  readonly id: string
  readonly key: string
  readonly ruleId: string
  readonly area: Area
  readonly accountId: string
  readonly ouPath: string | null
  /** Null where they were not read, and for what is no function. */
  readonly tags: Tags | null
  readonly accountTags: Tags | null
  readonly arn: string
  readonly qualifier: string | null
  readonly exceptionId: string | null
  /** Whether it counts in tallies: what cannot be judged does not. */
  readonly counts: boolean
}

export async function insertException(tx: Transaction, exception: Exception): Promise<void> {
  const { id, what, where, code, reason, owner, ticket, expiresAt, grantedAt, grantedBy } =
    exception
  await tx.query(
    `insert into finding_exception (id, what, place, code, reason, owner, ticket, expires_at, granted_at, granted_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      canonicalJson(what),
      canonicalJson(where),
      code,
      reason,
      owner,
      ticket,
      expiresAt,
      grantedAt,
      grantedBy,
    ],
  )
}

/** Ends an exception; false when it had ended before, or there is none. */
export async function endStoredException(
  tx: Transaction,
  { id, by, now }: { readonly id: string; readonly by: string; readonly now: Date },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    'update finding_exception set ended_at = $2, ended_by = $3 where id::text = $1 and ended_at is null',
    [id, now, by],
  )
  return rowCount === 1
}

const CANDIDATES_A_PAGE = 5_000

/** The findings that an exception may cover, and those that it covers now, in pages. */
export async function* exceptionCandidates(
  tx: Transaction,
  exception: Pick<Exception, 'id' | 'what' | 'where'>,
): AsyncGenerator<readonly ExceptionCandidate[]> {
  const { what, where, id } = exception
  const named = what.kind === 'rule' ? ['f.rule_id = $3', what.ruleId] : ['f.area = $3', what.area]
  const [placed, ...values] = placeOf(where)
  // Plan: the index that begins with rule, account or area; each function's tags by function_arn.
  const text = `
select f.id::text, f.key, f.rule_id as "ruleId", f.area, f.account_id as "accountId", a.ou_path as "ouPath",
  t.facts -> 'tags' as tags, a.tags as "accountTags", f.resource as arn, f.qualifier, f.exception_id as "exceptionId", f.unseen is null as counts
from finding f left join account a on a.id = f.account_id
left join function_tags t on f.function_name is not null and t.function_arn = f.resource and t.vanished_at is null
where f.id > $1 and (f.exception_id = $2 or (${named[0]} and ${placed}))
order by f.id limit ${CANDIDATES_A_PAGE}`
  let after = '0'
  for (;;) {
    const { rows } = await tx.query<ExceptionCandidate>(text, [after, id, named[1], ...values])
    if (rows.length > 0) yield rows
    if (rows.length < CANDIDATES_A_PAGE) return
    after = rows.at(-1)?.id ?? after
  }
}

/** Narrows to where an exception can be; lib/core decides of what is left. */
function placeOf(where: Exception['where']): readonly [string, ...string[]] {
  switch (where.kind) {
    case 'account':
      return ['f.account_id = $4', where.accountId]
    case 'ou':
      return [
        "f.account_id in (select id from account where starts_with(ou_path || '/', $4))",
        where.path,
      ]
    case 'tag':
      return [
        't.facts @> $4::jsonb',
        canonicalJson({ tags: [{ key: where.key, value: where.value }] }),
      ]
    case 'account-tag':
      return ['a.tags @> $4::jsonb', canonicalJson([{ key: where.key, value: where.value }])]
    case 'arn':
      return ['starts_with(f.resource, $4)', /^[^*?]*/.exec(where.glob)?.[0] ?? '']
    case 'finding':
      return ['f.resource = $4', where.resource]
  }
}

export async function setExceptions(
  tx: Transaction,
  moves: readonly { readonly key: string; readonly to: string | null }[],
): Promise<void> {
  await tx.query(
    `update finding f set exception_id = sent."to" from jsonb_to_recordset($1::jsonb) sent(key uuid, "to" uuid)
     where f.key = sent.key`,
    [canonicalJson(moves)],
  )
}

/** How many more failures of a rule in an account are excepted than before. */
export interface ExceptedChange {
  readonly accountId: string
  readonly ruleId: string
  readonly more: number
}

/** Moves failures to excepted, or back, in the tallies of accounts and of every unit above them. Returns the units. */
export async function moveTallies(
  tx: Transaction,
  changes: readonly ExceptedChange[],
): Promise<readonly string[]> {
  const sent = `jsonb_to_recordset($1::jsonb) sent("accountId" text, "ruleId" text, more int)`
  const values = [canonicalJson(changes)]
  await tx.query(
    `update rule_tally t set fail = fail - more, excepted = excepted + more from ${sent}
     where t.account_id = sent."accountId" and t.rule_id = sent."ruleId"`,
    values,
  )
  const { rows } = await tx.query<{ id: string }>(
    `with above as (
       select id, id_path from organizational_unit where vanished_at is null union all select '*', ''
     ), moved as (
       select u.id, sent."ruleId", sum(more)::int as more from ${sent} join account a on a.id = sent."accountId"
       join above u on starts_with(coalesce(a.ou_id_path, ''), u.id_path) group by 1, 2
     )
     update unit_rule_tally t set fail = fail - more, excepted = excepted + more from moved
     where t.unit_id = moved.id and t.rule_id = moved."ruleId" returning t.unit_id as id`,
    values,
  )
  return [...new Set(rows.map(({ id }) => id))]
}

/** Has the accounts judged anew: their findings moved without an assessment. */
export async function forgetInputs(tx: Transaction, accountIds: readonly string[]): Promise<void> {
  await tx.query(`update place_assessment set input_hash = '' where account_id = any($1)`, [
    accountIds,
  ])
}

export async function readAccountTallies(
  tx: Transaction,
  accountIds: readonly string[],
): Promise<readonly (RuleTally & { readonly accountId: string })[]> {
  const { rows } = await tx.query(
    `select account_id as "accountId", rule_id as "ruleId", pass, fail, excepted, unknown, not_applicable as "notApplicable"
     from rule_tally where account_id = any($1)`,
    [accountIds],
  )
  return rows
}
