import { database } from '#app/_data/database.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { Unknown } from '#app/_ui/unknown.tsx'
import { adviceOn } from '#app/_ui/unseen-words.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { type LossTally, tallyLosses } from '#lib/db/read/tally-losses.ts'

interface Props {
  readonly asked: AskedScope
  readonly query: string
}

export async function LossReasons({ asked, query }: Props) {
  const losses = await tallyLosses(await viewerScope(), database(), asked)
  if (losses.length === 0) return <PanelEmpty kind="none" title="No read was lost" />
  return (
    <ul>
      {losses.map((loss) => (
        <li
          key={`${loss.reason} ${loss.action}`}
          className="grid gap-x-6 gap-y-1 border-b border-line px-4 py-3 last:border-b-0 lg:grid-cols-[20rem_1fr_auto]"
        >
          <div className="flex flex-col items-start gap-1">
            <Unknown why={loss.reason} />
            <span className="font-mono text-xs">{loss.action}</span>
            {loss.sources === 1 ? null : (
              <span className="text-xs text-muted">
                and with it {countOf(loss.sources, 'source')}
              </span>
            )}
          </div>
          <p className="max-w-[80ch]">{adviceOn(loss.reason, loss.action)}</p>
          <Link
            href={only(query, loss)}
            scroll={false}
            className="link numeric whitespace-nowrap text-xs"
          >
            {countOf(loss.reads, 'read')} in {countOf(loss.accounts, 'account')},{' '}
            {countOf(loss.regions, 'Region')}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function only(query: string, { reason, action }: LossTally): string {
  const next = new URLSearchParams(query)
  next.delete('after')
  next.set('reason', reason)
  next.set('action', action)
  return `/coverage?${next}#lost-reads`
}
