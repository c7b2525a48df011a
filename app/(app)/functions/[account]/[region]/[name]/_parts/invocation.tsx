import { count } from '#app/_ui/count.ts'
import { DefinitionList } from '#app/_ui/definition-list.tsx'
import { ObservedValue } from '#app/_ui/observed-value.tsx'
import { observePart } from '#lib/core/model/observe-function.ts'
import { evidenceOf } from './evidence-of.ts'
import type { PartProps } from './part-props.ts'

export async function Invocation({ fn, qualifier }: PartProps) {
  const evidence = await evidenceOf(fn)
  const arn = qualifier === null ? fn.key : `${fn.key}:${qualifier}`
  return (
    <DefinitionList
      items={[
        {
          term: 'Function URL',
          value: (
            <ObservedValue of={observePart(evidence, 'function-url', arn)} absent="None">
              {({ url, authType, invokeMode }) => (
                <span>
                  <code className="break-all font-mono text-xs">{url}</code>
                  <span className="block text-xs text-muted">
                    Authentication {authType}, {invokeMode?.toLowerCase() ?? 'mode unknown'}
                  </span>
                </span>
              )}
            </ObservedValue>
          ),
        },
        {
          term: 'Reserved concurrency',
          value: (
            <ObservedValue
              of={observePart(evidence, 'reserved-concurrency')}
              absent="None: shares the account’s pool"
            >
              {({ reserved }) => (reserved === 0 ? '0: switched off' : count(reserved))}
            </ObservedValue>
          ),
        },
        {
          term: 'Provisioned concurrency',
          value: (
            <ObservedValue of={observePart(evidence, 'provisioned-concurrency', arn)} absent="None">
              {({ requested, allocated, status }) =>
                `${allocated ?? '?'} of ${requested ?? '?'} (${status ?? 'status unknown'})`
              }
            </ObservedValue>
          ),
        },
        {
          term: 'Asynchronous retries',
          value: (
            <ObservedValue
              of={observePart(evidence, 'event-invoke-config', arn)}
              absent="AWS’s default: 2, within 6 hours"
            >
              {({ maximumRetryAttempts, maximumEventAgeSeconds, onFailureArn }) =>
                [
                  `${maximumRetryAttempts ?? 2} retries`,
                  `within ${count(maximumEventAgeSeconds ?? 21_600)} s`,
                  onFailureArn === null ? 'failures are dropped' : `failures to ${onFailureArn}`,
                ].join(', ')
              }
            </ObservedValue>
          ),
        },
        { term: 'Dead-letter target', value: fn.configuration.deadLetterTargetArn ?? 'None' },
        {
          term: 'Recursive loops',
          value: (
            <ObservedValue of={observePart(evidence, 'recursion-config')} absent="Not named by AWS">
              {({ recursiveLoop }) => recursiveLoop}
            </ObservedValue>
          ),
        },
      ]}
    />
  )
}
