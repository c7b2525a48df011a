import { Evidence } from '#app/_ui/evidence.tsx'
import { LostNotice } from '#app/_ui/lost-notice.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { prettyJson } from '#app/_ui/pretty-json.ts'
import { evidenceOf } from '#app/(app)/functions/[account]/[region]/[name]/_parts/evidence-of.ts'
import type { ExposureRow } from '#lib/core/access/exposure-row.ts'
import { observePart } from '#lib/core/model/observe-function.ts'
import type { FunctionFacts } from '#lib/db/read/read-function.ts'
import { statementSpans } from './statement-spans.ts'

interface Props {
  readonly fn: FunctionFacts
  readonly exposure: ExposureRow
}

/** The raw policy of a qualifier with the statements marked that give the widest audience. */
export async function DecidingPolicy({ fn, exposure }: Props) {
  const policy = observePart(await evidenceOf(fn), 'resource-policy', exposure.key)
  if (!policy.seen) return <LostNotice what="The policy" why={policy.why} />
  if (policy.value === null) return <PanelEmpty kind="none" title="No resource policy" />
  const text = prettyJson(policy.value.document)
  const indexes = exposure.deciding.map(({ index }) => index)
  return (
    <Evidence
      name={`Resource policy of ${exposure.qualifier ?? 'the function'}`}
      text={text}
      marks={statementSpans(text, indexes)}
      source={<code className="font-mono">lambda:GetPolicy</code>}
    />
  )
}
