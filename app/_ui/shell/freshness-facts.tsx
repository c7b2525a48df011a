import type { Freshness } from '#lib/db/read/read-freshness.ts'
import { count, countOf } from '../count.ts'
import { Link } from '../link.tsx'
import { RelativeTime } from '../relative-time.tsx'
import { RunStateBadge } from '../run-state-badge.tsx'

interface Props {
  readonly facts: Freshness
  readonly running: boolean
  /** The server's clock. */
  readonly now: string
}

/** Which run the pages show, how old it is, and how much it read. */
export function FreshnessFacts({ facts, running, now }: Props) {
  const { runId, state, publishedAt, accounts, accountsWhole, accountsUnreachable, gaps } = facts
  const rows = [
    ['Published', <RelativeTime key="at" at={publishedAt.toISOString()} now={now} />],
    ['In UTC', publishedAt.toISOString().slice(0, 16).replace('T', ' ')],
    ['Read without loss', `${count(accountsWhole)} of ${countOf(accounts, 'account')}`],
    ['Not reached', countOf(accountsUnreachable, 'account')],
    ['Lost reads', count(gaps)],
  ] as const
  return (
    <div className="flex flex-col gap-1">
      <p className="flex items-center gap-2 font-semibold">
        What the pages show <RunStateBadge state={state} />
      </p>
      <dl>
        {rows.map(([term, value]) => (
          <div key={term} className="flex min-h-7 items-center justify-between gap-4">
            <dt className="text-muted">{term}</dt>
            <dd className="numeric">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-xs text-muted">
        {running
          ? 'Another run is in progress; the pages change when it is published. '
          : 'The schedule makes the next run; npm run collect makes one now. '}
        <Link href={`/runs/${encodeURIComponent(runId)}`} className="link">
          What this run did
        </Link>
      </p>
    </div>
  )
}
