import { database } from '#app/_data/database.ts'
import { runMarks } from '#app/_data/run-marks-of.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { FlowWithTable } from '#app/_ui/chart/flow-with-table.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { findingFlow } from '#lib/core/diff/finding-flow.ts'
import { daysBack, type TrendDays } from '#lib/core/model/trend-days.ts'
import { tallyStepDays } from '#lib/db/read/tally-step-days.ts'

interface Props {
  readonly asked: AskedScope
  readonly days: TrendDays
}

/** What came and what was resolved, day by day. */
export async function FlowBrief({ asked, days }: Props) {
  const marks = (await runMarks()).toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime())
  const first = marks.findIndex(({ publishedAt }) => publishedAt !== null)
  const shown = daysBack(days, new Date())
  const from = new Date(shown[0] ?? 0)
  const runs = marks.slice(first + 1).filter(({ startedAt }) => startedAt >= from)
  if (first < 0 || runs.length === 0) {
    return (
      <PanelEmpty kind="not-collected" title={`No two runs to compare in the last ${days} days`}>
        What the very first run finds is no change
      </PanelEmpty>
    )
  }
  const steps = await tallyStepDays(await viewerScope(), database(), {
    ...asked,
    runIds: runs.map(({ id }) => id),
  })
  return <FlowWithTable days={findingFlow(shown, marks, steps)} />
}
