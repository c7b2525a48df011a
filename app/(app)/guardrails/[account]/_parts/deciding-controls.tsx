import { Evidence } from '#app/_ui/evidence.tsx'
import { prettyJson } from '#app/_ui/pretty-json.ts'
import { statementSpans } from '#app/(app)/exposure/[account]/[region]/[name]/_parts/statement-spans.ts'
import type { GuardrailRow } from '#lib/core/access/guardrail-row.ts'
import type { ControlPolicy } from '#lib/db/read/read-control-policies.ts'

interface Props {
  readonly standing: GuardrailRow
  readonly policies: readonly ControlPolicy[]
}

const ALLOWS_ALL = 'p-FullAWSAccess'

/** The raw control policies that decide, with their statements marked. AWS's own, which allows everything, is left out. */
export function DecidingControls({ standing, policies }: Props) {
  const documents = new Set(standing.by.map(({ document }) => document))
  const shown = policies.filter(({ id }) => documents.has(id) && id !== ALLOWS_ALL)
  return shown.map(({ id, name, document }) => {
    if (document === null) return null
    const text = prettyJson(document)
    const indexes = standing.by.filter((ref) => ref.document === id).map(({ index }) => index)
    return (
      <details key={id} className="border-t border-line">
        <summary className="flex h-9 items-center px-4 text-muted hover:text-ink">{name}</summary>
        <Evidence
          name={`${name} (${id})`}
          text={text}
          marks={statementSpans(text, indexes)}
          source={<code className="font-mono">organizations:DescribePolicy</code>}
        />
      </details>
    )
  })
}
