import type { AskedScope } from '#app/_data/scope-of.ts'
import { scoreDaysOf } from '#app/_data/score-days-of.ts'
import { scoresOf } from '#app/_data/scores-of.ts'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { UnlistedNote } from '../../_overview/unlisted-note.tsx'
import { ScoreCard } from './score-card.tsx'

/** The five areas of a scope side by side. */
export async function ScoreCards({ asked }: { readonly asked: AskedScope }) {
  const [scores, days] = await Promise.all([scoresOf(asked), scoreDaysOf(asked)])
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
            days={days.filter((day) => day.area === area)}
          />
        ))}
      </ul>
    </>
  )
}
