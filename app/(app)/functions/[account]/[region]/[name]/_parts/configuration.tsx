import { bytes } from '#app/_ui/bytes.ts'
import { count } from '#app/_ui/count.ts'
import { DefinitionList } from '#app/_ui/definition-list.tsx'
import { ObservedValue } from '#app/_ui/observed-value.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { RuntimeName } from '#app/_ui/runtime-name.tsx'
import { observePart } from '#lib/core/model/observe-function.ts'
import { configurationOf } from './configuration-of.ts'
import { evidenceOf } from './evidence-of.ts'
import type { PartProps } from './part-props.ts'

/** Of published versions only those that aliases lead to are asked about. */
const NOT_ASKED = 'Not asked: no alias leads here'

export async function Configuration({ fn, qualifier }: PartProps) {
  const evidence = await evidenceOf(fn)
  const shown = configurationOf(fn.configuration, evidence, qualifier)
  if (shown === null)
    return <PanelEmpty kind="no-match" title={`No configuration of ${qualifier} is stored`} />
  const now = new Date().toISOString()
  const isLatest = shown.version === '$LATEST'
  return (
    <DefinitionList
      columns={3}
      items={[
        {
          term: 'Runtime',
          value: <RuntimeName runtime={shown.runtime} packageType={shown.packageType} />,
        },
        {
          term: 'State',
          value: (
            <ObservedValue
              of={observePart(evidence, 'function-state', shown.arn)}
              absent={isLatest ? 'Not named by AWS' : NOT_ASKED}
            >
              {({ state, stateReasonCode }) =>
                [state, stateReasonCode].filter(Boolean).join(', ') || '–'
              }
            </ObservedValue>
          ),
        },
        { term: 'Architecture', value: shown.architectures.join(', ') || '–' },
        {
          term: 'Runtime updates',
          value: (
            <ObservedValue
              of={observePart(evidence, 'runtime-management', shown.arn)}
              absent={isLatest || shown.packageType === 'Image' ? 'Not applicable' : NOT_ASKED}
            >
              {({ updateRuntimeOn }) => updateRuntimeOn}
            </ObservedValue>
          ),
        },
        { term: 'Memory', value: amount(shown.memoryMb, 'MB') },
        { term: 'Timeout', value: amount(shown.timeoutSeconds, 's') },
        { term: 'Temporary storage', value: amount(shown.ephemeralStorageMb, 'MB') },
        {
          term: 'Code size',
          value: shown.codeSizeBytes === null ? '–' : bytes(shown.codeSizeBytes),
        },
        {
          term: 'Handler',
          value:
            shown.handler === null ? (
              '–'
            ) : (
              <code className="font-mono text-xs">{shown.handler}</code>
            ),
        },
        {
          term: 'Last modified',
          value:
            shown.lastModifiedAt === null ? (
              '–'
            ) : (
              <RelativeTime at={shown.lastModifiedAt} now={now} />
            ),
        },
        { term: 'Encryption key', value: shown.kmsKeyArn ?? 'AWS owned key' },
        { term: 'Log format', value: shown.logging?.format ?? '–' },
        { term: 'Tracing', value: shown.tracingMode ?? '–' },
        {
          term: 'Code signing',
          value: (
            <ObservedValue of={observePart(evidence, 'function-code-signing')} absent="None">
              {({ codeSigningConfigArn }) => (
                <code className="font-mono text-xs">{codeSigningConfigArn}</code>
              )}
            </ObservedValue>
          ),
        },
        { term: 'Description', value: shown.description || '–' },
        {
          term: 'Tags',
          value: (
            <ObservedValue of={observePart(evidence, 'function-tags')} absent="None">
              {({ tags }) => tags.map(({ key, value }) => `${key}=${value}`).join(', ') || 'None'}
            </ObservedValue>
          ),
        },
      ]}
    />
  )
}

const amount = (value: number | null, unit: string) =>
  value === null ? '–' : `${count(value)} ${unit}`
