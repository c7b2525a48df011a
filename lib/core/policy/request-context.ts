/** Keys in lower case. Values: known; null: known to be absent; a key that is not listed is unknown at rest. */
export type RequestContext = ReadonlyMap<string, readonly string[] | null>

export const NO_CONTEXT: RequestContext = new Map()

/** A context from keys in any case; a single string is one value. */
export function requestContext(
  keys: Readonly<Record<string, string | readonly string[] | null>>,
): RequestContext {
  return new Map(
    Object.entries(keys).map(([key, value]) => [
      key.toLowerCase(),
      typeof value === 'string' ? [value] : value,
    ]),
  )
}
