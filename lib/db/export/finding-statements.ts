import type { FindingFilters } from '#lib/core/model/finding-filters.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { coverageConditions } from '../read/coverage-conditions.ts'
import { exceptionVisible } from '../read/exception-conditions.ts'
import { findingConditions } from '../read/finding-conditions.ts'
import { FINDING_COLUMNS } from '../read/list-findings.ts'
import { every, type Sql, sql } from '../read/sql.ts'
import type { HolderAsk } from '../read/unit-of.ts'
import { REACH } from '../write/ledger.ts'

// Plan: the primary key in order, each account by a hash of the few accounts; nothing is sorted.
export const findingsStatement = (
  scope: ViewerScope,
  { filters, now }: { readonly filters: FindingFilters; readonly now: Date },
): Sql => sql`
select ${FINDING_COLUMNS(now)} from finding f left join account a on a.id = f.account_id
where ${every(findingConditions(scope, filters, now))} order by f.id`

/** How much of the functions of account `c` could be listed; an account without a ledger was never read. */
const READING = sql`
  (select case when count(*) = 0 or bool_or(l.source = ${REACH} and l.state = 'failed') then 'nothing'
      when bool_or(l.source = 'functions' and l.state in ('partial', 'failed')) then 'part' else 'whole' end
    from coverage l where l.account_id = c.account_id and l.source in (${REACH}, 'functions'))`

/**
 * Tallies of each account and rule; exceptions that have ended since are counted as the failures they are. An account that was never
 * judged is one row that knows nothing.
 */
export const talliesStatement = (
  scope: ViewerScope,
  { now, ...ask }: HolderAsk & { readonly now: Date },
): Sql => sql`
select c.account_id as "accountId", a.name as "accountName", a.ou_path as "ouPath", c.rule_id as "ruleId", c.pass,
  c.fail + coalesce(l.lapsed, 0) as fail, c.excepted - coalesce(l.lapsed, 0) as excepted, c.unknown,
  c.not_applicable as "notApplicable", ${READING} as read
from (
  select * from rule_tally union all
  select id, null, null, null, null, null, null from account a
  where vanished_at is null and not exists (select from rule_tally t where t.account_id = a.id)
) c left join account a on a.id = c.account_id
left join (
  select f.account_id, f.rule_id, count(*)::int as lapsed from finding_exception e join finding f on f.exception_id = e.id
  where e.expires_at <= ${now} and e.ended_at is null and f.unseen is null group by 1, 2
) l on l.account_id = c.account_id and l.rule_id = c.rule_id
where ${every(coverageConditions(scope, ask))} order by c.account_id, c.rule_id`

export const exceptionsStatement = (scope: ViewerScope, now: Date): Sql => sql`
select e.id, e.what, e.place as "where", e.code, e.reason, e.owner, e.ticket, e.expires_at as "expiresAt",
  e.granted_at as "grantedAt", e.granted_by as "grantedBy", e.ended_at as "endedAt", e.ended_by as "endedBy",
  case when e.ended_at is not null then 'ended' when e.expires_at <= ${now} then 'expired' else 'active' end as state
from finding_exception e where ${exceptionVisible(scope)} order by e.granted_at, e.id`

/** A row an account and area: the score as of its assessment. */
export const accountScoresStatement = (
  scope: ViewerScope,
  { areas, ...ask }: HolderAsk & { readonly areas: readonly string[] },
): Sql => sql`
select c.account_id as "accountId", a.name as "accountName", a.ou_path as "ouPath", c.area, c.value, c.coverage,
  c.pass_weight as "passWeight", c.known_weight as "knownWeight", c.pass, c.fail, c.excepted, c.unknown,
  c.not_applicable as "notApplicable", ${READING} as read
from (
  select account_id, area, value, coverage, pass_weight, known_weight, pass, fail, excepted, unknown, not_applicable from score_rollup
  union all select id, area, null, null, null, null, null, null, null, null, null from account a, unnest(${[...areas]}::text[]) area
  where vanished_at is null and not exists (select from score_rollup t where t.account_id = a.id)
) c left join account a on a.id = c.account_id
where ${every(coverageConditions(scope, ask))} order by c.account_id, c.area`
