import type { AskedScope } from '#app/_data/scope-of.ts'
import { talliesOf } from '#app/_data/tallies-of.ts'
import { Badge } from '#app/_ui/badge.tsx'
import { buttonLook } from '#app/_ui/button.tsx'
import { count, countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { SeverityBadge } from '#app/_ui/severity-badge.tsx'
import { inScope } from '#app/_ui/shell/scope-query.ts'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import { VerdictBar } from '#app/_ui/verdict-bar.tsx'
import { RULES } from '#lib/core/rules/all-rules.ts'
import { AREA_TITLES, type RuleInfo, SEVERITIES } from '#lib/core/rules/rule.ts'
import type { RuleTally } from '#lib/core/score/rule-tally.ts'
import { isListed, type RuleFilters } from './rule-filters.ts'

interface Row {
  readonly rule: RuleInfo
  /** Null before anything of the scope was assessed. */
  readonly tally: RuleTally | null
}

interface Props {
  readonly asked: AskedScope
  readonly filters: RuleFilters
  readonly query: URLSearchParams
}

/** The catalogue: worst severity first, and there what most things fail. */
export async function RuleTable({ asked, filters, query }: Props) {
  const tallies = new Map((await talliesOf(asked)).map((tally) => [tally.ruleId, tally]))
  const rows = RULES.filter((rule) => isListed(rule, filters))
    .map((rule): Row => ({ rule, tally: tallies.get(rule.id) ?? null }))
    .filter(({ tally }) => !filters.failing || (tally?.fail ?? 0) > 0)
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.rule.severity) - SEVERITIES.indexOf(b.rule.severity) ||
        (b.tally?.fail ?? 0) - (a.tally?.fail ?? 0),
    )
  if (rows.length === 0) {
    return (
      <PanelEmpty
        kind="no-match"
        title="No rule matches"
        action={
          <Link href={inScope('/rules', query)} className={buttonLook()}>
            Clear all filters
          </Link>
        }
      />
    )
  }
  return (
    <>
      <DataTable
        caption="Rules"
        rows={rows}
        rowKey={({ rule }) => rule.id}
        columns={columnsOf(query)}
      />
      <p role="status" className="numeric border-t border-line px-4 py-2 text-xs text-muted">
        {rows.length === RULES.length
          ? `${countOf(rows.length, 'rule')}`
          : `${count(rows.length)} of ${countOf(RULES.length, 'rule')}`}
      </p>
    </>
  )
}

const columnsOf = (query: URLSearchParams): readonly TableColumn<Row>[] => [
  {
    id: 'rule',
    header: 'Rule',
    cell: ({ rule }) => (
      <Link
        href={inScope(`/rules/${rule.id}`, query)}
        className="block min-w-64 max-w-xl whitespace-normal py-0.5 font-medium hover:underline"
      >
        {rule.title}
      </Link>
    ),
  },
  {
    id: 'severity',
    header: 'Severity',
    cell: ({ rule }) => <SeverityBadge severity={rule.severity} />,
  },
  {
    id: 'area',
    header: 'Area',
    cell: ({ rule }) => <span className="text-xs">{AREA_TITLES[rule.area]}</span>,
  },
  {
    id: 'fails',
    header: 'Fails',
    align: 'right',
    cell: ({ tally }) => (tally === null ? '–' : count(tally.fail)),
  },
  {
    id: 'verdicts',
    header: 'Verdicts',
    width: '10rem',
    cell: ({ tally }) =>
      tally === null ? (
        <Badge tone="unknown">Not assessed yet</Badge>
      ) : (
        <VerdictBar label="Verdicts" {...tally} />
      ),
  },
]
