import { database } from '#app/_data/database.ts'
import { count, countOf } from '#app/_ui/count.ts'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { requirePermission } from '#lib/auth/require-permission.ts'
import type { GrantInput } from '#lib/core/grants/grant.ts'
import { openedAccounts } from '#lib/core/grants/opened-accounts.ts'
import { listAccountPlaces } from '#lib/db/read/list-account-places.ts'
import { listAccounts } from '#lib/db/read/list-accounts.ts'
import { scopeWords, subjectWords } from '../../_parts/scope-words.ts'

const NAMED = 50

/** The accounts that a grant would open as they stand now; nothing is saved by looking. */
export async function Preview({ input }: { readonly input: GrantInput }) {
  const { scope } = await requirePermission('manage-grants')
  const places = await listAccountPlaces(database())
  const opened = openedAccounts(input.scope, places)
  const ids = opened.kind === 'everything' ? [] : opened.accountIds
  const named =
    ids.length === 0
      ? []
      : await listAccounts(scope, database(), {
          q: null,
          ou: null,
          accounts: ids.slice(0, NAMED),
          after: null,
          size: NAMED,
        })
  const unread = places.filter(({ tags }) => tags === null).length
  return (
    <div className="flex flex-col gap-3 px-4 pb-4">
      <p>
        As <strong>{input.role}</strong>, {subjectWords(input)} would see {scopeWords(input.scope)}:{' '}
        <strong className="numeric">
          {opened.kind === 'everything'
            ? `all ${countOf(places.length, 'account')}, and those that come later`
            : `${countOf(ids.length, 'account')} of ${count(places.length)}`}
        </strong>
        {input.scope.kind === 'unit' || input.scope.kind === 'tag'
          ? ' today. Accounts that move in or out change it with the next run.'
          : '.'}
      </p>
      {input.scope.kind === 'tag' && unread > 0 ? (
        <Notice kind="partial">
          The tags of {countOf(unread, 'account')} of {count(places.length)} were not read. What is
          not known opens nothing.
        </Notice>
      ) : null}
      {opened.kind === 'accounts' && ids.length === 0 ? (
        <Notice kind="warning">It opens no account today.</Notice>
      ) : null}
      <ul className="flex flex-wrap gap-1.5" aria-label="Accounts it opens">
        {named.map(({ id, name }) => (
          <li key={id} className="rounded-md bg-sunken px-2 py-0.5 text-xs">
            {name} <span className="numeric text-muted">{id}</span>
          </li>
        ))}
        {ids.length > NAMED ? (
          <li className="text-xs text-muted">and {count(ids.length - NAMED)} more</li>
        ) : null}
      </ul>
    </div>
  )
}
