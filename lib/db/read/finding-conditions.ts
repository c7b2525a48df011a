import { type FindingFilters, NOBODY } from '#lib/core/model/finding-filters.ts'
import { severityRanks } from '#lib/core/model/severity-ranks.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Sql, sql, visible } from './sql.ts'

/** More functions than this have a name like that: a search looks at so many. */
export const MOST_NAMES = 2_000

/** The exception that covers a finding `f` at a time, or null. */
export const coveredBy = (now: Date): Sql => sql`
  (select e.id from finding_exception e where e.id = f.exception_id and e.expires_at > ${now} and e.ended_at is null)`

/** The conditions on `finding f` that a viewer's scope and filters make. A page's list, its count and its export all use these. */
export const findingConditions = (
  scope: ViewerScope,
  filters: FindingFilters,
  now: Date,
): readonly Sql[] => [
  visible(scope, sql`f.account_id`),
  ...anyOf(sql`f.account_id`, filters.accounts),
  ...anyOf(sql`f.area`, filters.areas),
  ...anyOf(sql`f.severity`, filters.severities),
  ...ranksOf(filters.severities),
  ...anyOf(sql`f.rule_id`, filters.rules),
  ...anyOf(sql`f.region`, filters.regions),
  ...triageIs(filters.triage),
  ...noneOf(sql`f.account_id`, filters.not.accounts),
  ...noneOf(sql`f.area`, filters.not.areas),
  ...noneOf(sql`f.severity`, filters.not.severities),
  ...noneOf(sql`f.rule_id`, filters.not.rules),
  ...noneOf(sql`f.region`, filters.not.regions),
  ...noneOf(sql`f.triage`, filters.not.triage),
  ...when(filters.ou, under),
  ...when(filters.resource, (resource) => sql`f.resource = ${resource}`),
  ...when(filters.tag, tagged),
  ...when(filters.assignee, assignedTo),
  ...when(filters.q, (text) => about(scope, text)),
  ...when(filters.since, (moment) => sql`f.opened_at > ${moment}::timestamptz`),
  ...when(filters.minAgeDays, (days) => sql`f.opened_at <= ${daysBefore(now, days)}`),
  ...when(filters.maxAgeDays, (days) => sql`f.opened_at >= ${daysBefore(now, days)}`),
  ...statusIs(filters.status, now),
]

const DAY_MS = 86_400_000
const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS)

const when = <T>(value: T | null, condition: (value: T) => Sql): readonly Sql[] =>
  value === null ? [] : [condition(value)]

const anyOf = (column: Sql, values: readonly string[]): readonly Sql[] =>
  values.length === 0 ? [] : [sql`${column} = any(${[...values]}::text[])`]

/** The same by the number that indexes begin with. */
const ranksOf = (severities: FindingFilters['severities']): readonly Sql[] =>
  severities.length === 0
    ? []
    : [sql`f.severity_rank = any(${[...severityRanks(severities)]}::smallint[])`]

const noneOf = (column: Sql, values: readonly string[]): readonly Sql[] =>
  values.length === 0 ? [] : [sql`${column} <> all(${[...values]}::text[])`]

/** Said so that the index over what was triaged serves, unless open ones are asked for too. */
const triageIs = (values: readonly string[]): readonly Sql[] =>
  values.length === 0 || values.includes('open')
    ? anyOf(sql`f.triage`, values)
    : [sql`f.triage <> 'open'`, ...anyOf(sql`f.triage`, values)]

const assignedTo = (who: string): Sql =>
  who === NOBODY ? sql`f.assignee is null` : sql`f.assignee = ${who}`

function tagged(tag: string): Sql {
  const split = tag.indexOf('=')
  const wanted =
    split < 0 ? { key: tag } : { key: tag.slice(0, split), value: tag.slice(split + 1) }
  return sql`f.resource in (select t.function_arn from function_tags t where t.vanished_at is null
    and t.facts->'tags' @> ${JSON.stringify([wanted])}::jsonb)`
}

const under = (unitId: string): Sql => sql`f.account_id in (
  select a.id from account a join organizational_unit u on a.ou_id_path like u.id_path || '%' where u.id = ${unitId})`

const like = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)

/** Part of a function's name by trigrams of the inventory; the beginning of an ARN or id within the account that it names. */
function about(scope: ViewerScope, text: string): Sql {
  if (!/^(arn:|\d{12}\/)/.test(text)) {
    return sql`f.resource = any(array(select l.key from lambda_function l
        where l.function_name ilike ${`%${like(text)}%`} and ${visible(scope, sql`l.account_id`)} limit ${MOST_NAMES}))`
  }
  const accountId = text.startsWith('arn:') ? text.split(':')[4] : text.slice(0, 12)
  const own = /^\d{12}$/.test(accountId ?? '') ? sql`f.account_id = ${accountId} and` : sql``
  return sql`${own} f.resource like ${`${like(text)}%`}`
}

function statusIs(status: FindingFilters['status'], now: Date): readonly Sql[] {
  switch (status) {
    case 'open':
      return [sql`f.unseen is null`, sql`(f.exception_id is null or ${coveredBy(now)} is null)`]
    case 'excepted':
      return [
        sql`f.exception_id is not null`,
        sql`f.unseen is null`,
        sql`${coveredBy(now)} is not null`,
      ]
    case 'unread':
      return [sql`f.unseen is not null`]
    case 'all':
      return []
  }
}
