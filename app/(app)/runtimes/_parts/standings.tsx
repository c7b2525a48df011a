import type { AskedScope } from '#app/_data/scope-of.ts'
import { count } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import { type RuntimeStanding, runtimesAt } from '#lib/core/runtimes/runtime-of.ts'
import type { RuntimeStatus } from '#lib/core/runtimes/runtime-status.ts'
import type { RuntimeTally } from '#lib/db/read/list-runtime-tallies.ts'
import { runtimeHref } from './runtime-href.ts'
import { runtimeUses } from './runtime-uses.ts'
import { StandingBadge } from './standing-badge.tsx'

interface Row {
  readonly use: RuntimeTally
  readonly standing: RuntimeStanding | null
}

/** Container images, and the customer-managed runtimes whose publisher patches them. */
const OWN: ReadonlySet<string> = new Set(['image', 'custom'])

const RANKS: Readonly<Record<RuntimeStatus | 'own', number>> = {
  'update-blocked': 0,
  'create-blocked': 1,
  deprecated: 2,
  unknown: 3,
  preview: 4,
  supported: 5,
  own: 6,
}

const rankOf = ({ standing }: Row): number => RANKS[standing?.status ?? 'own']

/** Every runtime in use with its three dates; the table twin of the timeline. */
export async function Standings({ asked }: { readonly asked: AskedScope }) {
  const uses = await runtimeUses(asked.accounts.join(','), asked.ou)
  if (uses.length === 0) {
    return <PanelEmpty kind="not-collected" title="No functions were assessed in this scope yet" />
  }
  const standingOf = runtimesAt(new Date())
  const rows = uses
    .map((use) => ({ use, standing: OWN.has(use.runtime) ? null : standingOf(use.runtime) }))
    .sort((a, b) => rankOf(a) - rankOf(b) || b.use.functions - a.use.functions)
  return (
    <DataTable
      caption="Runtimes in use with their dates"
      rows={rows}
      rowKey={({ use }) => use.runtime}
      columns={columnsOf(asked)}
    />
  )
}

const date = (day: string | null | undefined) =>
  day === null || day === undefined ? <span className="text-faint">–</span> : day

const columnsOf = (asked: AskedScope): readonly TableColumn<Row>[] => [
  {
    id: 'runtime',
    header: 'Runtime',
    cell: ({ use }) => (
      <Link href={runtimeHref(asked, use.runtime)} className="font-medium hover:underline">
        {use.runtime === 'image' ? 'Container image' : use.runtime}
      </Link>
    ),
  },
  {
    id: 'state',
    header: 'Today',
    cell: ({ standing }) => <StandingBadge status={standing?.status ?? 'own'} />,
  },
  {
    id: 'deprecated',
    header: 'Out of support',
    cell: ({ standing }) => date(standing?.entry?.deprecatedOn),
  },
  {
    id: 'create',
    header: 'No new functions',
    cell: ({ standing }) => date(standing?.entry?.createBlockedOn),
  },
  {
    id: 'update',
    header: 'Frozen',
    cell: ({ standing }) => date(standing?.entry?.updateBlockedOn),
  },
  { id: 'successor', header: 'Move to', cell: ({ standing }) => standing?.successor ?? '–' },
  {
    id: 'functions',
    header: 'Functions',
    align: 'right',
    cell: ({ use }) => count(use.functions),
  },
  {
    id: 'accounts',
    header: 'Accounts',
    align: 'right',
    cell: ({ use }) => count(use.accounts),
  },
]
