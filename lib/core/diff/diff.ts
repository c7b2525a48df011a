/** Answers what changed between two JSON documents. */

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json }

/** One place that differs. `path` is a JSON pointer (RFC 6901). `from` is left out where there was nothing, `to` where there is nothing now. */
export interface Difference {
  readonly path: string
  readonly from?: Json
  readonly to?: Json
}

/**
 * The differences that turn `from` into `to`, in the order of their sorted keys; empty when they are equal. The order of
 * keys is no difference. Lists of one length are compared place by place; a list whose length changed is one difference.
 */
export function diff(from: Json, to: Json): readonly Difference[] {
  return differences('', from, to)
}

function differences(path: string, from: Json, to: Json): readonly Difference[] {
  if (Object.is(from, to)) return []
  if (isList(from) && isList(to) && from.length === to.length) {
    return from.flatMap((item, index) => differences(`${path}/${index}`, item, to[index] ?? null))
  }
  if (isObject(from) && isObject(to)) return fieldDifferences(path, from, to)
  return [{ path, from, to }]
}

function fieldDifferences(path: string, from: JsonObject, to: JsonObject): readonly Difference[] {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort()
  return names.flatMap((name) => {
    const at = `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    const before = Object.hasOwn(from, name) ? from[name] : undefined
    const after = Object.hasOwn(to, name) ? to[name] : undefined
    if (before === undefined) return after === undefined ? [] : [{ path: at, to: after }]
    if (after === undefined) return [{ path: at, from: before }]
    return differences(at, before, after)
  })
}

type JsonObject = { readonly [key: string]: Json }
const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
