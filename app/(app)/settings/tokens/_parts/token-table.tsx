import { database } from '#app/_data/database.ts'
import { Badge, type Tone } from '#app/_ui/badge.tsx'
import { Button } from '#app/_ui/button.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { type ApiToken, type TokenState, tokenState } from '#lib/core/tokens/api-token.ts'
import { listTokens } from '#lib/db/read/list-tokens.ts'
import { scopeWords } from '../../access/_parts/scope-words.ts'
import { revokeToken } from './revoke-token.ts'

const TONES: Readonly<Record<TokenState, Tone>> = {
  active: 'good',
  expired: 'neutral',
  revoked: 'neutral',
}

/** Tokens, also those that are over: one's own, or everybody's. */
export async function TokenTable({ everybodys }: { readonly everybodys: boolean }) {
  const { id: ownerId } = await requirePermission(everybodys ? 'manage-tokens' : 'read')
  const now = new Date()
  const tokens = await listTokens(
    everybodys ? { kind: 'everybody' } : { kind: 'owner', ownerId },
    database(),
  )
  if (tokens.length === 0) {
    return (
      <PanelEmpty kind="no-match" title="No token yet">
        Make one above, or at the terminal: npm run token -- create.
      </PanelEmpty>
    )
  }
  return (
    <DataTable
      caption={everybodys ? 'Tokens of everybody' : 'Your tokens'}
      rows={tokens}
      rowKey={({ id }) => id}
      columns={columnsOf(now)}
    />
  )
}

const columnsOf = (now: Date): readonly TableColumn<ApiToken>[] => [
  {
    id: 'name',
    header: 'Token',
    cell: ({ name, prefix }) => (
      <span className="block max-w-60 whitespace-normal break-words py-1 font-medium">
        {name}
        <span className="block font-mono text-xs font-normal text-muted">{prefix}…</span>
      </span>
    ),
  },
  { id: 'owner', header: 'Owner', cell: ({ ownerName }) => ownerName },
  { id: 'role', header: 'Role', cell: ({ role }) => role },
  {
    id: 'scope',
    header: 'Opens',
    cell: ({ scope }) => (
      <span className="block min-w-40 max-w-72 whitespace-normal break-words">
        {scope.kind === 'everything' ? 'all that its owner sees' : scopeWords(scope)}
      </span>
    ),
  },
  {
    id: 'state',
    header: 'State',
    cell: (token) => {
      const state = tokenState(token, now)
      return <Badge tone={TONES[state]}>{state}</Badge>
    },
  },
  {
    id: 'ends',
    header: 'Ends',
    cell: ({ expiresAt, revokedAt }) => (
      <RelativeTime at={(revokedAt ?? expiresAt).toISOString()} now={now.toISOString()} />
    ),
  },
  {
    id: 'used',
    header: 'Last used',
    cell: ({ lastUsedAt, lastUsedAddress }) =>
      lastUsedAt === null ? (
        'never'
      ) : (
        <span className="block">
          <RelativeTime at={lastUsedAt.toISOString()} now={now.toISOString()} />
          <span className="block text-xs text-muted">
            {lastUsedAddress === null ? null : `from ${lastUsedAddress}`}
          </span>
        </span>
      ),
  },
  {
    id: 'revoke',
    header: 'Change',
    cell: (token) =>
      tokenState(token, now) === 'active' ? (
        <form action={revokeToken}>
          <input type="hidden" name="id" value={token.id} />
          <Button size="sm" type="submit">
            Revoke<span className="sr-only"> the token {token.name}</span>
          </Button>
        </form>
      ) : null,
  },
]
