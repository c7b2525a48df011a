import type { AskedScope } from '#app/_data/scope-of.ts'
import { scoreDaysOf } from '#app/_data/score-days-of.ts'
import { TrendWithTable } from '#app/_ui/chart/trend-with-table.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { AREA_TITLES, AREAS } from '#lib/core/rules/rule.ts'

const DAY_MS = 86_400_000

/** The five scores day by day, from the first that is kept. */
export async function Trend({ asked }: { readonly asked: AskedScope }) {
  const days = await scoreDaysOf(asked)
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) {
    return <PanelEmpty kind="not-collected" title="No day was scored in this scope yet" />
  }
  const span = Math.round((Date.parse(last.day) - Date.parse(first.day)) / DAY_MS)
  const rows = Array.from({ length: span + 1 }, (_, at) => {
    const day = new Date(Date.parse(first.day) + at * DAY_MS).toISOString().slice(0, 10)
    const values = AREAS.map((area) => {
      const value = days.find((one) => one.day === day && one.area === area)?.value ?? null
      return [AREA_TITLES[area], value === null ? null : Math.floor(value * 10) / 10] as const
    })
    return { day, values: Object.fromEntries(values) }
  })
  return (
    <TrendWithTable
      title="Scores by day"
      description="One line an area, from 0 to 100. A day without an assessment breaks the lines."
      names={AREAS.map((area) => AREA_TITLES[area])}
      rows={rows}
      domain={[0, 100]}
    />
  )
}
