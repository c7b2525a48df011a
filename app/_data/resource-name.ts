import type { FindingListing } from '#lib/core/model/finding-row.ts'
import { functionPath } from '#lib/core/model/function-place.ts'

type Of = Pick<FindingListing, 'resource' | 'qualifier' | 'functionName' | 'accountId' | 'region'>

/** What a finding is about, short enough for a table: a function with its qualifier, or the last part of an id. */
export function resourceName({ resource, qualifier, functionName }: Of): string {
  const name = functionName ?? lastPart(resource)
  return qualifier === null || qualifier === '$LATEST' ? name : `${name}:${qualifier}`
}

/** The page of what a finding is about; null where it has none. */
export function resourceHref({
  functionName,
  qualifier,
  accountId,
  region,
  resource,
}: Of): string | null {
  if (functionName !== null) {
    const path = functionPath({ accountId, region, functionName })
    return qualifier === null || qualifier === '$LATEST'
      ? path
      : `${path}?qualifier=${encodeURIComponent(qualifier)}`
  }
  return resource === accountId ? `/accounts/${accountId}` : null
}

const lastPart = (resource: string): string =>
  (resource.startsWith('arn:')
    ? resource.split(':').slice(6).join(':')
    : resource.split('/').at(-1)) || resource
