import { database } from '#app/_data/database.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { FindingDetail } from '#lib/core/model/finding-row.ts'
import { type FindingEventName, listFindingEvents } from '#lib/db/read/list-finding-events.ts'

const WORDS: Readonly<Record<FindingEventName, string>> = {
  opened: 'Opened: found for the first time',
  resolved: 'Resolved: a read showed that it was right',
  reopened: 'Reopened: found again',
  excepted: 'Came under an exception',
  'exception-ended': 'Its exception ended',
}
const READ = 500

/** What became of the finding, newest first. */
export async function History({ finding }: { readonly finding: FindingDetail }) {
  const events = await listFindingEvents(await viewerScope(), database(), {
    resource: finding.resource,
    size: READ,
  })
  const own = events.filter(({ findingKey }) => findingKey === finding.key)
  if (own.length === 0) return <PanelEmpty kind="none" title="Nothing beyond its opening is kept" />
  const now = new Date().toISOString()
  return (
    <ol className="px-4 py-1">
      {own.map(({ event, at, runId }) => (
        <li
          key={`${event} ${at.toISOString()}`}
          className="flex flex-wrap gap-x-3 border-b border-line py-2 last:border-b-0"
        >
          <span>{WORDS[event]}</span>
          <span className="text-muted">
            {runId === null ? (
              'by a person'
            ) : (
              <Link href={`/runs/${runId}`} className="link inline-flex min-h-6 items-center">
                run
              </Link>
            )}
          </span>
          <RelativeTime at={at.toISOString()} now={now} className="ml-auto text-xs text-muted" />
        </li>
      ))}
    </ol>
  )
}
