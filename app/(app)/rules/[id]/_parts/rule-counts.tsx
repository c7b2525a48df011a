import type { AskedScope } from '#app/_data/scope-of.ts'
import { talliesOf } from '#app/_data/tallies-of.ts'
import { count } from '#app/_ui/count.ts'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { VerdictBadge } from '#app/_ui/verdict-badge.tsx'

const SHOWN = [
  ['fail', 'fail', 'judged and found wrong'],
  ['pass', 'pass', 'judged and found right'],
  ['excepted', 'excepted', 'wrong, and accepted for a time'],
  ['unknown', 'unknown', 'something was not readable'],
  ['not-applicable', 'notApplicable', 'the rule says nothing of it'],
] as const

/** How the rule's verdicts ended in a scope. */
export async function RuleCounts({
  asked,
  ruleId,
}: {
  readonly asked: AskedScope
  readonly ruleId: string
}) {
  const tally = (await talliesOf(asked)).find((one) => one.ruleId === ruleId)
  if (tally === undefined) {
    return <PanelEmpty kind="not-collected" title="Not judged in this scope yet" />
  }
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg bg-line md:grid-cols-5">
      {SHOWN.map(([verdict, name, meaning]) => (
        <div key={verdict} className="bg-surface px-4 py-3">
          <dt>
            <VerdictBadge verdict={verdict} />
          </dt>
          <dd>
            <span className="numeric block text-xl font-semibold tracking-tight">
              {count(tally[name])}
            </span>
            <span className="text-xs text-muted">{meaning}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
