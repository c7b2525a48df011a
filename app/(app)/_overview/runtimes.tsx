import type { AskedScope } from '#app/_data/scope-of.ts'
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
  return (
    <ChartWithTable
      title="Functions by runtime"
      description="One bar for each runtime, as long as its number of functions. The table below has the same numbers."
      unit="Functions"
      data={sums.map(({ name, total }) => ({ name, value: total, ...runtimeMeaning(name, now) }))}
    />
  )
}
