import { database } from '#app/_data/database.ts'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { readFunctionVerdicts } from '#lib/assess/function-verdicts.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { AREAS } from '#lib/core/rules/rule.ts'
import { AreaVerdicts } from './area-verdicts.tsx'
import type { PartProps } from './part-props.ts'

/** What every rule says of the function, at every qualifier, by area. */
export async function Verdicts({ fn }: PartProps) {
  const verdicts = await readFunctionVerdicts(
    await viewerScope(),
    { pool: database() },
    {
      arn: fn.key,
      accountId: fn.accountId,
      region: fn.region,
      now: new Date(),
    },
  )
  if (verdicts === null || verdicts.length === 0) {
    return (
      <PanelEmpty kind="not-collected" title="Not judged yet">
        Rules are judged at the end of each run; a function that is gone is judged no more.
      </PanelEmpty>
    )
  }
  return (
    <div>
      {AREAS.map((area) => (
        <AreaVerdicts
          key={area}
          area={area}
          verdicts={verdicts.filter(({ rule }) => rule.area === area)}
        />
      ))}
    </div>
  )
}
