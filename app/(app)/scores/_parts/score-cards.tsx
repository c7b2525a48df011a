import { database } from '#app/_data/database.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { scoreDaysOf } from '#app/_data/score-days-of.ts'
import { scoresOf } from '#app/_data/scores-of.ts'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { listUnlistedAccounts } from '#lib/db/read/list-unlisted-accounts.ts'
import { UnlistedNote } from '../../_overview/unlisted-note.tsx'
import { ScoreCard } from './score-card.tsx'

/** Whether accounts were chosen of which none could be reached: then what organizations tell of them is no score. */
async function isUnread(asked: AskedScope): Promise<boolean> {
  if (asked.accounts.length === 0) return false
  const lost = await listUnlistedAccounts(await viewerScope(), database(), {
    ...asked,
    size: asked.accounts.length,
  })
  return asked.accounts.every((id) => lost.some((one) => one.accountId === id && one.unreachable))
}

/** The five areas of a scope side by side. */
export async function ScoreCards({ asked }: { readonly asked: AskedScope }) {
  const [scores, days, unread] = await Promise.all([
    scoresOf(asked),
    scoreDaysOf(asked),
    isUnread(asked),
  ])
  if (scores === null) {
    return (
      <PanelEmpty kind="not-collected" title="Nothing was assessed in this scope yet">
        Scores come with the first run that reads it
      </PanelEmpty>
    )
  }
  return (
    <>
      <UnlistedNote asked={asked} />
      <ul className="grid grid-cols-1 gap-px overflow-hidden rounded-b-lg bg-line sm:grid-cols-2 xl:grid-cols-5">
        {scores.map(({ area, score }) => (
          <ScoreCard
            key={area}
            area={area}
            score={score}
            asked={asked}
            unread={unread}
            days={days.filter((day) => day.area === area)}
          />
        ))}
      </ul>
    </>
  )
}
