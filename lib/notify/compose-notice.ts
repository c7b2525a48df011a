import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type NoticeRun, printNotice } from '#lib/core/notify/notice.ts'
import { noticeFilters } from '#lib/core/notify/notification-rule.ts'
import { RULES } from '#lib/core/rules/all-rules.ts'
import { listNewFindings } from '#lib/db/read/list-new-findings.ts'
import type { Queryable } from '#lib/db/read/queryable.ts'
import { type Freshness, readFreshness } from '#lib/db/read/read-freshness.ts'
import type { DueDelivery } from '#lib/db/write/notification-deliveries.ts'

const LISTED = 50
const TITLES: ReadonlyMap<string, string> = new Map(RULES.map(({ id, title }) => [id, title]))

const noticeRun = ({
  runId: id,
  state,
  publishedAt,
  accounts,
  accountsWhole,
  gaps,
}: Freshness): NoticeRun => ({
  id,
  state,
  publishedAt,
  accounts,
  accountsWhole,
  gaps,
})

export type Composed =
  | { readonly ok: true; readonly body: string; readonly findings: number }
  | { readonly ok: false; readonly problem: string }

/** What a notice says as of now to somebody who may see `scope`: a finding that ended meanwhile is not in it. */
export async function composeNotice(
  scope: ViewerScope,
  database: Queryable,
  { delivery, now }: { readonly delivery: DueDelivery; readonly now: Date },
): Promise<Composed> {
  const { rule, since, until, kind, id } = delivery
  const parsed = noticeFilters(rule)
  if (!parsed.ok) return parsed
  const ask = { filters: parsed.filters, since, until, now, size: LISTED }
  const [found, run] = await Promise.all([
    listNewFindings(scope, database, ask),
    readFreshness(scope, database),
  ])
  const titleOf = (ruleId: string) => TITLES.get(ruleId) ?? ruleId
  const body = printNotice({
    id,
    kind,
    rule,
    at: now,
    since,
    until,
    found,
    titleOf,
    run: run === null ? null : noticeRun(run),
  })
  return { ok: true, body, findings: found.count }
}
