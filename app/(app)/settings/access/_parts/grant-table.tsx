import { database } from '#app/_data/database.ts'
import { Badge, type Tone } from '#app/_ui/badge.tsx'
import { countOf } from '#app/_ui/count.ts'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import { requirePermission } from '#lib/auth/require-permission.ts'
import type { AccountPlace } from '#lib/core/grants/account-place.ts'
import type { Grant } from '#lib/core/grants/grant.ts'
import { type GrantState, grantState } from '#lib/core/grants/grant-state.ts'
import { openedAccounts } from '#lib/core/grants/opened-accounts.ts'
import { listAccountPlaces } from '#lib/db/read/list-account-places.ts'
import { listGrants } from '#lib/db/read/list-grants.ts'
import { GrantButtons } from './grant-buttons.tsx'
import { scopeWords, subjectWords } from './scope-words.ts'

const TONES: Readonly<Record<GrantState, Tone>> = {
  active: 'good',
  expired: 'neutral',
  revoked: 'neutral',
}

/** Every grant that is or was, newest first. */
export async function GrantTable({ state }: { readonly state: GrantState | null }) {
  const { scope } = await requirePermission('manage-grants')
  const now = new Date()
  const [all, places] = await Promise.all([
    listGrants(scope, database()),
    listAccountPlaces(database()),
  ])
  const grants = all.filter((grant) => state === null || grantState(grant, now) === state)
  if (grants.length === 0) {
    return (
      <PanelEmpty kind="no-match" title="No such grant">
        Whoever has no grant sees no account. Administrators can also be named by configuration
        (DEMARC_ADMIN_GROUPS, DEMARC_ADMIN_SUBJECTS); those are not listed here.
      </PanelEmpty>
    )
  }
  return (
    <>
      <DataTable
        caption="Grants"
        rows={grants}
        rowKey={({ id }) => id}
        columns={columnsOf(places, now)}
      />
      <p role="status" className="numeric border-t border-line px-4 py-2 text-xs text-muted">
        {countOf(grants.length, 'grant')}
      </p>
    </>
  )
}

const columnsOf = (places: readonly AccountPlace[], now: Date): readonly TableColumn<Grant>[] => [
  {
    id: 'subject',
    header: 'Who',
    cell: (grant) => (
      <span className="block min-w-48 max-w-72 whitespace-normal break-words py-1 font-medium">
        {subjectWords(grant)}
        <span className="block text-xs font-normal text-muted">{grant.note}</span>
      </span>
    ),
  },
  { id: 'role', header: 'Role', cell: ({ role }) => role },
  {
    id: 'scope',
    header: 'Over',
    cell: ({ scope }) => (
      <span className="block min-w-40 max-w-96 whitespace-normal break-words">
        {scopeWords(scope)}
      </span>
    ),
  },
  {
    id: 'accounts',
    header: 'Accounts now',
    align: 'right',
    cell: ({ scope }) => {
      const opened = openedAccounts(scope, places)
      return opened.kind === 'everything' ? 'all' : opened.accountIds.length
    },
  },
  {
    id: 'state',
    header: 'State',
    cell: (grant) => {
      const state = grantState(grant, now)
      return <Badge tone={TONES[state]}>{state}</Badge>
    },
  },
  {
    id: 'ends',
    header: 'Ends',
    cell: ({ expiresAt, revokedAt }) => {
      const at = revokedAt ?? expiresAt
      return at === null ? 'no end' : <RelativeTime at={at.toISOString()} now={now.toISOString()} />
    },
  },
  {
    id: 'granted',
    header: 'Granted',
    cell: ({ grantedAt, grantedBy }) => (
      <span className="block">
        <RelativeTime at={grantedAt.toISOString()} now={now.toISOString()} />
        <span className="block text-xs text-muted">{grantedBy}</span>
      </span>
    ),
  },
  {
    id: 'change',
    header: 'Change',
    cell: (grant) =>
      grantState(grant, now) === 'active' ? (
        <GrantButtons
          id={grant.id}
          whose={subjectWords(grant)}
          ends={grant.expiresAt?.toISOString().slice(0, 10) ?? ''}
        />
      ) : null,
  },
]
