import { database } from '#app/_data/database.ts'
import { count, countOf } from '#app/_ui/count.ts'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { ExceptionScope } from '#lib/core/score/exception-scopes.ts'
import { countCoveredFindings } from '#lib/db/read/count-covered-findings.ts'
import { listAccountPlaces } from '#lib/db/read/list-account-places.ts'
import { whatWords, whereWords } from '../../_parts/scope-words.ts'

/** What would be covered, counted now; nothing is saved by looking. */
export async function Preview({ scopes }: { readonly scopes: readonly ExceptionScope[] }) {
  const viewer = await viewerScope()
  const now = new Date()
  const rows = await Promise.all(
    scopes.map(async (scope) => ({
      scope,
      covered: await countCoveredFindings(viewer, database(), { scope, now }),
    })),
  )
  const byAccountTag = scopes.some(({ where }) => where.kind === 'account-tag')
  const places = byAccountTag ? await listAccountPlaces(database()) : []
  const unread = places.filter(({ tags }) => tags === null).length
  const none = rows.every(({ covered }) => covered.count === 0 && !covered.more)
  return (
    <>
      <DataTable
        caption="What the exception would cover"
        rows={rows}
        rowKey={({ scope }) => JSON.stringify(scope)}
        columns={[
          {
            id: 'what',
            header: 'Covers',
            cell: ({ scope }) => (
              <span className="block min-w-48 max-w-lg whitespace-normal">{whatWords(scope)}</span>
            ),
          },
          {
            id: 'where',
            header: 'Where',
            cell: ({ scope }) => (
              <span className="block max-w-lg whitespace-normal break-all">
                {whereWords(scope)}
              </span>
            ),
          },
          {
            id: 'findings',
            header: 'Open findings today',
            align: 'right',
            cell: ({ covered: { count: found, more } }) =>
              more ? `at least ${count(found)}` : count(found),
          },
        ]}
      />
      {unread > 0 ? (
        <Notice kind="partial" className="m-3">
          The tags of {countOf(unread, 'account')} of {count(places.length)} were not read. What is
          not known is not covered.
        </Notice>
      ) : null}
      {none ? (
        <Notice kind="warning" className="m-3">
          It would cover nothing that is open today. It would cover what comes up later.
        </Notice>
      ) : null}
    </>
  )
}
