import { runMarks } from '#app/_data/run-marks-of.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { scoreDaysOf } from '#app/_data/score-days-of.ts'
import { scoresOf } from '#app/_data/scores-of.ts'
import { stepsOf } from '#app/_data/steps-of.ts'
import { unreadReason } from '#app/_data/unread-reason.ts'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { runSpanOfDays } from '#lib/core/diff/run-span.ts'
import { scoreMovers } from '#lib/core/score/score-movers.ts'
import { UnlistedNote } from '../../_overview/unlisted-note.tsx'
import { ScoreCard } from './score-card.tsx'

/** Long enough for something to move, short enough to remember what. */
const MOVED_DAYS = 7

/** The five areas of a scope side by side. */
export async function ScoreCards({ asked }: { readonly asked: AskedScope }) {
  const span = runSpanOfDays(await runMarks(), MOVED_DAYS, new Date())
  const [scores, days, unread, steps] = await Promise.all([
    scoresOf(asked),
    scoreDaysOf(asked),
    unreadReason(asked),
    span === null ? [] : stepsOf({ asked, runIds: span.between }),
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
            unread={unread !== null}
            days={days.filter((day) => day.area === area)}
            moved={
              span === null
                ? null
                : { movers: scoreMovers(steps, area), since: span.from.startedAt }
            }
          />
        ))}
      </ul>
    </>
  )
}
