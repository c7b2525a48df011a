import { Evidence } from '#app/_ui/evidence.tsx'
import { LostNotice } from '#app/_ui/lost-notice.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { prettyJson } from '#app/_ui/pretty-json.ts'
import { observePart } from '#lib/core/model/observe-function.ts'
import { evidenceOf } from './evidence-of.ts'
import type { PartProps } from './part-props.ts'

export async function Policy({ fn, qualifier }: PartProps) {
  const evidence = await evidenceOf(fn)
  const arn = qualifier === null ? fn.key : `${fn.key}:${qualifier}`
  const policy = observePart(evidence, 'resource-policy', arn)
  if (!policy.seen) return <LostNotice what="The policy" why={policy.why} />
  if (policy.value === null) {
    return (
      <PanelEmpty kind="none" title="No resource policy">
        AWS confirmed that this qualifier has none: only identities of its own account can be
        allowed to invoke it.
      </PanelEmpty>
    )
  }
  return (
    <Evidence
      name={`Resource policy of ${qualifier ?? 'the function'}`}
      text={prettyJson(policy.value.document)}
      source={<code className="font-mono">lambda:GetPolicy</code>}
    />
  )
}
