import { database } from '#app/_data/database.ts'
import { pairOf, printPair } from '#app/_data/pair-of.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { Badge } from '#app/_ui/badge.tsx'
import { buttonLook } from '#app/_ui/button.tsx'
import { count, countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { ShareBar } from '#app/_ui/share-bar.tsx'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import { Pager } from '#app/_ui/table/pager.tsx'
import { Unknown } from '#app/_ui/unknown.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { AccountListing } from '#lib/core/model/coverage-columns.ts'
import { UNSEEN_REASONS, type Unseen } from '#lib/core/model/observed.ts'
import { listAccounts } from '#lib/db/read/list-accounts.ts'

interface Props {
  readonly query: string
  readonly asked: AskedScope
}

const SIZE = 50

export async function AccountTable({ query, asked }: Props) {
  const params = new URLSearchParams(query)
  const after = pairOf(params.get('after'))
  const found = await listAccounts(await viewerScope(), database(), {
    q: params.get('q')?.slice(0, 200) || null,
    ou: asked.ou,
    accounts: asked.accounts,
    after,
    size: SIZE + 1,
  })
  const rows = found.slice(0, SIZE)
  const last = rows.at(-1)
  if (last === undefined) {
    return params.size === 0 ? (
      <PanelEmpty kind="not-collected" title="No accounts collected yet" />
    ) : (
      <PanelEmpty
        kind="no-match"
        title="No account matches"
        action={
          <Link href="/accounts" className={buttonLook()}>
            All accounts
          </Link>
        }
      />
    )
  }
  const at = (pair: readonly [string, string] | null) => {
    const next = new URLSearchParams(params)
    if (pair === null) next.delete('after')
    else next.set('after', printPair(pair))
    return next.size === 0 ? '/accounts' : `/accounts?${next}`
  }
  return (
    <>
      <DataTable caption="Accounts" rows={rows} rowKey={({ id }) => id} columns={COLUMNS} />
      <Pager
        summary={`${countOf(rows.length, 'account')} on this page`}
        first={after === null ? null : at(null)}
        before={null}
        after={found.length > SIZE ? at([last.name, last.id]) : null}
      />
    </>
  )
}

const reasonOf = (reason: string | null): Unseen =>
  UNSEEN_REASONS.find((one) => one === reason) ?? 'error'

const COLUMNS: readonly TableColumn<AccountListing>[] = [
  {
    id: 'name',
    header: 'Account',
    cell: ({ id, name, state, isManagement }) => (
      <span className="flex flex-wrap items-center gap-x-2">
        <Link href={`/accounts/${id}`} className="font-medium hover:underline">
          {name}
        </Link>
        <span className="numeric font-mono text-xs text-muted">{id}</span>
        {isManagement ? <Badge tone="accent">Management</Badge> : null}
        {state === 'ACTIVE' ? null : <Badge tone="medium">{state}</Badge>}
      </span>
    ),
  },
  {
    id: 'ou',
    header: 'Unit',
    cell: ({ ouPath }) => (
      <span className="block max-w-56 truncate" title={ouPath ?? undefined}>
        {ouPath ?? '–'}
      </span>
    ),
  },
  {
    id: 'functions',
    header: 'Functions',
    align: 'right',
    cell: (row) => <Functions {...row} />,
  },
  {
    id: 'regions',
    header: 'Regions',
    align: 'right',
    cell: ({ regions, complete }) => (regions === 0 && complete === 0 ? '–' : count(regions)),
  },
  {
    id: 'coverage',
    header: 'Coverage',
    width: '7rem',
    cell: ({ id, complete, partial, failed }) => (
      <Link href={`/coverage?account=${id}`} className="block py-1.5">
        <ShareBar
          label="Source reads"
          shares={[
            { name: 'complete', value: complete, look: 'good' },
            { name: 'partial', value: partial, look: 'medium' },
            { name: 'not readable', value: failed, look: 'unknown' },
          ]}
        />
      </Link>
    ),
  },
]

function Functions({
  functions,
  functionsLostIn,
  complete,
  partial,
  failed,
  reason,
}: AccountListing) {
  if (functions === 0 && complete + partial === 0) {
    return <Unknown why={failed === 0 ? 'not-collected' : reasonOf(reason)} />
  }
  if (functionsLostIn === 0) return count(functions)
  return (
    <span className="inline-flex items-center gap-2">
      {functions === 0 ? null : `${count(functions)} or more`}
      <Badge tone="unknown">{countOf(functionsLostIn, 'Region')} unknown</Badge>
    </span>
  )
}
