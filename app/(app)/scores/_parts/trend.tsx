import type { AskedScope } from '#app/_data/scope-of.ts'
import { scoreDaysOf } from '#app/_data/score-days-of.ts'
import { TrendWithTable } from '#app/_ui/chart/trend-with-table.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { daysBack, type TrendDays } from '#lib/core/model/trend-days.ts'
import { AREA_TITLES, AREAS } from '#lib/core/rules/rule.ts'

interface Props {
  readonly asked: AskedScope
  readonly days: TrendDays
}

const STEP = 10

/** The five scores day by day; a day without an assessment is a gap. */
export async function Trend({ asked, days: span }: Props) {
  const days = await scoreDaysOf(asked, span)
  const known = days.flatMap(({ value }) => (value === null ? [] : [value]))
  if (known.length === 0) {
    return (
      <PanelEmpty kind="not-collected" title={`Nothing was scored in the last ${span} days`}>
        A longer range may have what was scored before
      </PanelEmpty>
    )
  }
  const values = new Map(days.map(({ day, area, value }) => [`${day} ${area}`, value]))
  const rows = daysBack(span, new Date()).map((day) => ({
    day,
    values: Object.fromEntries(
      AREAS.map((area) => {
        const value = values.get(`${day} ${area}`) ?? null
        return [AREA_TITLES[area], value === null ? null : Math.floor(value * 10) / 10]
      }),
    ),
  }))
  const bottom = Math.max(0, Math.floor(Math.min(...known) / STEP) * STEP)
  return (
    <TrendWithTable
      title="Scores by day"
      description={`One line an area. The axis goes from ${bottom} to 100. A day without an assessment breaks the lines.`}
      names={AREAS.map((area) => AREA_TITLES[area])}
      rows={rows}
      domain={[bottom, 100]}
    />
  )
}
