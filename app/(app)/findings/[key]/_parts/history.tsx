import type { ReactNode } from 'react'
import { database } from '#app/_data/database.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { FindingDetail } from '#lib/core/model/finding-row.ts'
import { type FindingEventName, listFindingEvents } from '#lib/db/read/list-finding-events.ts'
import { listTriageEvents } from '#lib/db/read/list-triage-events.ts'
import { triageSentence } from './triage-sentence.ts'

const WORDS: Readonly<Record<FindingEventName, string>> = {
  opened: 'Opened: found for the first time',
  resolved: 'Resolved: a read showed that it was right',
  reopened: 'Reopened: found again',
  excepted: 'Risk accepted: came under an exception',
  'exception-ended': 'Its exception ended',
}
const READ = 500

/** What became of the finding and what people made of it, newest first. */
export async function History({ finding }: { readonly finding: FindingDetail }) {
  const scope = await viewerScope()
  const { resource, key } = finding
  const [events, triage] = await Promise.all([
    listFindingEvents(scope, database(), { resource, size: READ }),
    listTriageEvents(scope, database(), { key, size: READ }),
  ])
  const lines: readonly Line[] = [
    ...events
      .filter(({ findingKey }) => findingKey === key)
      .map(({ event, at, runId }) => ({
        at,
        id: event,
        what: WORDS[event],
        who: runId === null ? 'by a person' : <RunLink id={runId} />,
      })),
    ...triage.map((event) => ({
      at: event.at,
      id: event.id,
      what: triageSentence(event),
      who: `by ${event.actorName}`,
    })),
  ].toSorted((a, b) => b.at.getTime() - a.at.getTime())
  if (lines.length === 0) {
    return <PanelEmpty kind="none" title="Nothing beyond its opening is kept" />
  }
  const now = new Date().toISOString()
  return (
    <ol className="px-4 py-1">
      {lines.map(({ id, at, what, who }) => (
        <li
          key={`${id} ${at.toISOString()}`}
          className="flex flex-wrap gap-x-3 border-b border-line py-2 last:border-b-0"
        >
          <span className="min-w-0 break-words">{what}</span>
          <span className="text-muted">{who}</span>
          <RelativeTime at={at.toISOString()} now={now} className="ml-auto text-xs text-muted" />
        </li>
      ))}
    </ol>
  )
}

interface Line {
  readonly at: Date
  readonly id: string
  readonly what: string
  readonly who: ReactNode
}

const RunLink = ({ id }: { readonly id: string }) => (
  <Link href={`/runs/${id}`} className="link inline-flex min-h-6 items-center">
    run
  </Link>
)
