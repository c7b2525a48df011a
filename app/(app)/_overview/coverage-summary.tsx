import { database } from '#app/_data/database.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { count, countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { ShareBar } from '#app/_ui/share-bar.tsx'
import { Unknown } from '#app/_ui/unknown.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { tallyCoverage } from '#lib/db/read/tally-coverage.ts'
import { tallyLosses } from '#lib/db/read/tally-losses.ts'

const SHOWN = 5

export async function CoverageSummary({ asked }: { readonly asked: AskedScope }) {
  const scope = await viewerScope()
  const [tally, losses] = await Promise.all([
    tallyCoverage(scope, database(), asked),
    tallyLosses(scope, database(), asked),
  ])
  if (tally.length === 0)
    return <PanelEmpty kind="not-collected" title="Nothing has been asked in this scope yet" />
  const sum = (...states: readonly string[]) =>
    tally
      .filter(({ state }) => states.includes(state))
      .reduce((all, { targets }) => all + targets, 0)
  return (
    <div className="flex flex-col gap-3 px-4 py-3">
      <ShareBar
        label="Sources by how they ended"
        shares={[
          { name: 'complete', value: sum('complete', 'skipped'), look: 'good' },
          { name: 'partial', value: sum('partial'), look: 'medium' },
          { name: 'not readable', value: sum('failed'), look: 'unknown' },
        ]}
      />
      <p className="numeric text-xs text-muted">
        {count(sum('complete', 'skipped'))} of{' '}
        {count(sum('complete', 'skipped', 'partial', 'failed'))} source reads complete,{' '}
        {count(sum('partial'))} partial, {count(sum('failed'))} not readable
      </p>
      <ul className="flex flex-col">
        {losses.slice(0, SHOWN).map(({ reason, action, reads, accounts }) => (
          <li
            key={`${reason} ${action}`}
            className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-t border-line py-1.5"
          >
            <span className="inline-flex flex-wrap items-center gap-2">
              <Unknown why={reason} />
              <span className="font-mono text-xs">{action}</span>
            </span>
            <span className="numeric text-xs text-muted">
              {countOf(reads, 'read')} in {countOf(accounts, 'account')}
            </span>
          </li>
        ))}
      </ul>
      <Link href="/coverage" className="link self-start text-xs">
        {losses.length > SHOWN
          ? `All ${losses.length} kinds of loss`
          : 'What was asked, and what to do'}
      </Link>
    </div>
  )
}
