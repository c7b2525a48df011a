import { database } from '#app/_data/database.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { scopedHref } from '#app/_data/scoped-href.ts'
import { count, countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { ShareBar } from '#app/_ui/share-bar.tsx'
import { UNSEEN_WORDS } from '#app/_ui/unseen-words.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { tallyCoverage } from '#lib/db/read/tally-coverage.ts'
import { type LossTally, tallyLosses } from '#lib/db/read/tally-losses.ts'

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
  const actions = byAction(losses)
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
        {actions.slice(0, SHOWN).map(([action, rows]) => (
          <li key={action} className="border-t border-line py-1.5">
            <span className="flex flex-wrap items-center justify-between gap-x-3">
              <span className="font-mono text-xs [overflow-wrap:anywhere]">{action}</span>
              <span className="numeric text-xs text-muted">
                {countOf(
                  rows.reduce((all, { reads }) => all + reads, 0),
                  'read',
                )}
              </span>
            </span>
            <span className="hatched-edge mt-0.5 inline-block rounded-sm pl-3 pr-1.5 text-2xs">
              Unknown:{' '}
              {rows
                .map(
                  ({ reason, accounts }) =>
                    `${UNSEEN_WORDS[reason].word.toLowerCase()} in ${countOf(accounts, 'account')}`,
                )
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
      <Link href={scopedHref('/coverage', asked)} className="link self-start text-xs">
        {actions.length > SHOWN
          ? `All ${actions.length} calls that were lost, and what to do`
          : 'What was asked, and what to do'}
      </Link>
    </div>
  )
}

/** A call that was lost for several reasons is one line. */
function byAction(
  losses: readonly LossTally[],
): readonly (readonly [string, readonly LossTally[]])[] {
  const actions = new Map<string, LossTally[]>()
  for (const loss of losses) actions.set(loss.action, [...(actions.get(loss.action) ?? []), loss])
  return [...actions]
}
