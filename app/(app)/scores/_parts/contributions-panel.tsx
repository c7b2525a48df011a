import { database } from '#app/_data/database.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { scoresOf } from '#app/_data/scores-of.ts'
import { talliesOf } from '#app/_data/tallies-of.ts'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { Area } from '#lib/core/rules/rule.ts'
import { contributions } from '#lib/core/score/contributions.ts'
import { ruleInfo } from '#lib/core/score/rule-tally.ts'
import { listCostlyFunctions } from '#lib/db/read/list-costly-functions.ts'
import { CostlyFunctions } from './costly-functions.tsx'
import { CostlyRules } from './costly-rules.tsx'

const FUNCTIONS_SHOWN = 15

/** What an area's score is made of: the rules and the functions that cost most, and what fixing one gives back. */
export async function Contributions({
  asked,
  area,
}: {
  readonly asked: AskedScope
  readonly area: Area
}) {
  const [tallies, scores, functions] = await Promise.all([
    talliesOf(asked),
    scoresOf(asked),
    viewerScope().then((scope) =>
      listCostlyFunctions(scope, database(), { ...asked, area, size: FUNCTIONS_SHOWN }),
    ),
  ])
  const score = scores?.find((one) => one.area === area)?.score
  if (score === undefined) {
    return <PanelEmpty kind="not-collected" title="Nothing was assessed in this scope yet" />
  }
  const rules = contributions(
    score,
    tallies.flatMap(({ ruleId, fail }) => {
      const rule = ruleInfo(ruleId)
      return rule === null || rule.area !== area || fail === 0
        ? []
        : [{ key: ruleId, severity: rule.severity, count: fail }]
    }),
  )
  if (rules.length === 0) {
    return (
      <PanelEmpty kind="none" title="Nothing of this area fails">
        What is unknown may still fail once it is read
      </PanelEmpty>
    )
  }
  return (
    <div className="grid grid-cols-1 2xl:grid-cols-2">
      <CostlyRules asked={asked} rows={rules} />
      <CostlyFunctions rows={functions} knownWeight={score.knownWeight} />
    </div>
  )
}
