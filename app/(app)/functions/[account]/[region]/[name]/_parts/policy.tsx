import { Evidence } from '#app/_ui/evidence.tsx'
import { Link } from '#app/_ui/link.tsx'
import { LostNotice } from '#app/_ui/lost-notice.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { prettyJson } from '#app/_ui/pretty-json.ts'
import { functionPath } from '#lib/core/model/function-place.ts'
import type { FunctionRecords } from '#lib/core/model/function-record.ts'
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
        <PolicyElsewhere fn={fn} records={evidence.records['resource-policy']} />
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

interface ElsewhereProps extends Pick<PartProps, 'fn'> {
  readonly records: FunctionRecords['resource-policy']
}

/** Each qualifier is a resource of its own: a function without a policy may have one on its alias. */
function PolicyElsewhere({ fn, records }: ElsewhereProps) {
  if (records.length === 0) return null
  const path = functionPath({ ...fn, functionName: fn.configuration.functionName })
  return (
    <span className="mt-1 block">
      Others of this function have one:{' '}
      {records.map(({ key, facts: { qualifier } }) => (
        <Link
          key={key}
          scroll={false}
          href={qualifier === null ? path : `${path}?qualifier=${encodeURIComponent(qualifier)}`}
          className="link mr-2 font-mono text-xs"
        >
          {qualifier ?? '$LATEST'}
        </Link>
      ))}
    </span>
  )
}
