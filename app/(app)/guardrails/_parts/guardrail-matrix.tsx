import { GuardrailBadge } from '#app/_access/guardrail-badge.tsx'
import { GUARDRAIL_SHORT } from '#app/_access/guardrail-words.ts'
import { database } from '#app/_data/database.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import { Pager } from '#app/_ui/table/pager.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { type AccessFilters, printAccessFilters } from '#lib/core/access/access-filters.ts'
import { GUARDRAILS } from '#lib/core/policy/guardrails.ts'
import { type GuardedAccountRow, listGuardrails } from '#lib/db/read/list-guardrails.ts'

interface Props {
  readonly query: string
  readonly filters: AccessFilters
}

const SIZE = 50

/** Every guardrail against every account. */
export async function GuardrailMatrix({ query, filters }: Props) {
  const asked = new URLSearchParams(query)
  const after = /^\d{12}$/.exec(asked.get('after') ?? '')?.[0] ?? null
  const found = await listGuardrails(await viewerScope(), database(), {
    filters,
    after,
    size: SIZE + 1,
  })
  const rows = found.slice(0, SIZE)
  if (rows.length === 0) return <Nothing filtered={printAccessFilters(filters).size > 0} />
  const at = (id: string | null) => {
    const next = new URLSearchParams(asked)
    if (id === null) next.delete('after')
    else next.set('after', id)
    return next.size === 0 ? '/guardrails' : `/guardrails?${next}`
  }
  return (
    <>
      <DataTable
        caption="Guardrails by account"
        rows={rows}
        rowKey={({ id }) => id}
        columns={COLUMNS}
      />
      <Pager
        summary={`${countOf(rows.length, 'account')} on this page`}
        first={after === null ? null : at(null)}
        before={null}
        after={found.length > SIZE ? at(rows.at(-1)?.id ?? null) : null}
      />
    </>
  )
}

const COLUMNS: readonly TableColumn<GuardedAccountRow>[] = [
  {
    id: 'account',
    header: 'Account',
    cell: ({ id, name, ouPath }) => (
      <Link href={`/guardrails/${id}`} className="block hover:underline">
        <span className="font-medium">{name ?? id}</span>{' '}
        <span className="numeric font-mono text-xs text-muted">{id}</span>
        <span className="block text-xs text-muted">{ouPath ?? 'unit unknown'}</span>
      </Link>
    ),
  },
  ...GUARDRAILS.map(
    ({ id, title }): TableColumn<GuardedAccountRow> => ({
      id,
      header: GUARDRAIL_SHORT[id] ?? title,
      cell: ({ id: accountId, standings }) => {
        const state = standings.find(({ guardrail }) => guardrail === id)?.state
        return state === undefined ? (
          <span className="text-faint">–</span>
        ) : (
          <Link href={`/guardrails/${accountId}#${id}`} aria-label={`${title}: ${state}`}>
            <GuardrailBadge state={state} />
          </Link>
        )
      },
    }),
  ),
]

function Nothing({ filtered }: { readonly filtered: boolean }) {
  return filtered ? (
    <PanelEmpty
      kind="no-match"
      title="No account matches"
      action={
        <Link href="/guardrails" className={buttonLook()}>
          Clear all filters
        </Link>
      }
    />
  ) : (
    <PanelEmpty kind="not-collected" title="Guardrails are not worked out yet">
      They are at the end of each run.
    </PanelEmpty>
  )
}
