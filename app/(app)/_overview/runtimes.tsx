import type { AskedScope } from '#app/_data/scope-of.ts'
import type { BarDatum } from '#app/_ui/chart/chart-props.ts'
import { ChartWithTable } from '#app/_ui/chart/chart-with-table.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { sumBy } from '#lib/core/model/sum-by.ts'
import { groupsOf } from './groups.ts'
import { IMAGE, runtimeMeaning } from './runtime-meaning.ts'

export async function Runtimes({ asked }: { readonly asked: AskedScope }) {
  const groups = await groupsOf(asked.accounts.join(','), asked.ou)
  const now = new Date()
  const sums = sumBy(
    groups,
    ({ runtime, packageType }) =>
      packageType === 'Image' ? IMAGE : (runtime ?? 'Not named by AWS'),
    ({ functions }) => functions,
  )
  if (sums.length === 0) return <PanelEmpty kind="no-match" title="No functions in this scope" />
  const bars = sums.map(({ name, total }) => ({ name, value: total, ...runtimeMeaning(name, now) }))
  return (
    <ChartWithTable
      title="Functions by runtime"
      description="One bar for each of the most used runtimes, and one for the rest of each state. The table below has every runtime."
      unit="Functions"
      data={gathered(bars)}
      rows={bars}
    />
  )
}

const SHOWN = 12

/** The rarest runtimes together, by state: thirty bars of one function each hide what they have in common. */
function gathered(bars: readonly BarDatum[]): readonly BarDatum[] {
  if (bars.length <= SHOWN + 2) return bars
  const rest = bars.slice(SHOWN)
  const states = sumBy(
    rest,
    ({ meaning }) => meaning,
    ({ value }) => value,
  )
  return [
    ...bars.slice(0, SHOWN),
    ...states.flatMap(({ name: meaning, total }) => {
      const [first, ...others] = rest.filter((bar) => bar.meaning === meaning)
      if (first === undefined || others.length === 0) return first === undefined ? [] : [first]
      return [{ ...first, name: `${others.length + 1} ${meaning.toLowerCase()}`, value: total }]
    }),
  ]
}
