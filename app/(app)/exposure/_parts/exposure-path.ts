import type { FunctionPlace } from '#lib/core/model/function-place.ts'

/** The page of how exposed a function is, at one of its qualifiers. */
export function exposurePath(
  { accountId, region, functionName }: FunctionPlace,
  qualifier: string | null = null,
): string {
  const path = `/exposure/${accountId}/${region}/${encodeURIComponent(functionName)}`
  return qualifier === null ? path : `${path}?qualifier=${encodeURIComponent(qualifier)}`
}
