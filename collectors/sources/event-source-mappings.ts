import {
  type EventSourceMappingConfiguration,
  paginateListEventSourceMappings,
} from '@aws-sdk/client-lambda'
import { unqualified } from '#lib/core/model/function-arn.ts'
import type { EventSourceMapping } from '#lib/core/model/function-facts.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectPages } from '../collect-pages.ts'
import type { RegionSource } from '../source.ts'

const PAGE_SIZE = 100

export const eventSourceMappings: RegionSource = {
  name: 'event-source-mappings',
  scope: 'region',
  kinds: ['event-source-mapping'],
  actions: ['lambda:ListEventSourceMappings'],
  collect: async (aws, target) => {
    const idle = await target.presence.idle(['functions'])
    if (idle !== null) return idle
    return collectPages({
      action: 'lambda:ListEventSourceMappings',
      pages: paginateListEventSourceMappings({ client: aws.lambda, pageSize: PAGE_SIZE }, {}),
      normalize: ({ EventSourceMappings = [] }) =>
        EventSourceMappings.map((one) => {
          const facts = normalizeEventSourceMapping(one, target)
          target.mentions.add(facts.eventSourceArn)
          target.mentions.add(facts.onFailureArn)
          return { kind: 'event-source-mapping', key: facts.arn, facts }
        }),
    })
  },
}

export function normalizeEventSourceMapping(
  answer: EventSourceMappingConfiguration,
  place: { readonly accountId: string; readonly region: string },
): EventSourceMapping {
  const targetArn = required(answer.FunctionArn, 'FunctionArn')
  const uuid = required(answer.UUID, 'UUID')
  return {
    arn: answer.EventSourceMappingArn ?? `${place.accountId}/${place.region}/${uuid}`,
    uuid,
    targetArn,
    functionArn: unqualified(targetArn),
    eventSourceArn: answer.EventSourceArn ?? null,
    selfManagedEndpoints: Object.values(answer.SelfManagedEventSource?.Endpoints ?? {}).flat(),
    state: answer.State ?? null,
    batchSize: answer.BatchSize ?? null,
    bisectBatchOnError: answer.BisectBatchOnFunctionError ?? null,
    maximumRetryAttempts: answer.MaximumRetryAttempts ?? null,
    maximumRecordAgeSeconds: answer.MaximumRecordAgeInSeconds ?? null,
    functionResponseTypes: answer.FunctionResponseTypes ?? [],
    onFailureArn: answer.DestinationConfig?.OnFailure?.Destination || null,
    filtered: isFiltered(answer),
    kmsKeyArn: answer.KMSKeyArn || null,
    lastProcessingResult: answer.LastProcessingResult ?? null,
    sourceAccess: (answer.SourceAccessConfigurations ?? []).map(({ Type, URI }) => ({
      type: required(Type, 'SourceAccessConfigurations.Type'),
      uri: URI ?? '',
    })),
  }
}

/** The listing leaves the filter out when a customer key encrypts it. */
function isFiltered(answer: EventSourceMappingConfiguration): boolean | null {
  if (answer.FilterCriteria !== undefined) return (answer.FilterCriteria.Filters ?? []).length > 0
  return answer.KMSKeyArn === undefined || answer.KMSKeyArn === '' ? false : null
}
