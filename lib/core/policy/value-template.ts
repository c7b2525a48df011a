import { wildcardTokens } from './glob.ts'

/** A policy value in its parts: text in which wildcards may count, characters that are meant literally, and variables. */
export type ValuePart =
  | { readonly kind: 'tokens'; readonly tokens: readonly number[] }
  | { readonly kind: 'variable'; readonly key: string; readonly fallback: string | null }

const VARIABLE = /\$\{(\$|[^${}]*)\}/g
const REFERENCE = /^([A-Za-z][\w.-]*:[^,'*?]+?)(?:,\s*'([^']*)')?$/

/**
 * Splits a value at its policy variables: `${aws:username}`, `${aws:PrincipalTag/team, 'none'}`, and `${*}`, `${?}`,
 * `${$}` for the characters themselves. Anything else in braces stays text. Version 2008-10-17 knows no variables.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function parseTemplate(text: string, version: string): readonly ValuePart[] {
  if (version === '2008-10-17' || !text.includes('${')) {
    return [{ kind: 'tokens', tokens: wildcardTokens(text) }]
  }
  const parts: ValuePart[] = []
  let at = 0
  for (const found of text.matchAll(VARIABLE)) {
    const part = partOf(found[1] ?? '')
    if (part === null) continue
    parts.push({ kind: 'tokens', tokens: wildcardTokens(text.slice(at, found.index)) }, part)
    at = found.index + found[0].length
  }
  parts.push({ kind: 'tokens', tokens: wildcardTokens(text.slice(at)) })
  return parts
}

function partOf(inside: string): ValuePart | null {
  if (inside === '*' || inside === '?' || inside === '$') {
    return { kind: 'tokens', tokens: literalTokens(inside) }
  }
  const found = REFERENCE.exec(inside)
  if (found?.[1] === undefined) return null
  return { kind: 'variable', key: found[1].trim().toLowerCase(), fallback: found[2] ?? null }
}

/** The tokens of a text in which nothing is a wildcard. */
export const literalTokens = (text: string): number[] =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))

/** What a request says of a key: its values, null when it is absent, undefined when that is not known at rest. */
export type Lookup = (key: string) => readonly string[] | null | undefined

export type Resolved =
  | { readonly kind: 'tokens'; readonly tokens: readonly number[] }
  /** A variable has no value: nothing is equal to it or like it. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown' }

/** The value with its variables filled in; what they bring is taken literally. A key of several values cannot be a variable. */
export function resolveTemplate(parts: readonly ValuePart[], lookup: Lookup): Resolved {
  const tokens: number[] = []
  let unknown = false
  for (const part of parts) {
    if (part.kind === 'tokens') {
      for (const token of part.tokens) tokens.push(token)
      continue
    }
    const values = lookup(part.key)
    if (values === undefined) {
      unknown = true
      continue
    }
    const value = values === null || values.length === 0 ? part.fallback : values[0]
    if (value === null || value === undefined || (values?.length ?? 0) > 1)
      return { kind: 'absent' }
    for (const token of literalTokens(value)) tokens.push(token)
  }
  return unknown ? { kind: 'unknown' } : { kind: 'tokens', tokens }
}

/** The tokens of a value without variables; null when it has some. */
export function fixedTokens(parts: readonly ValuePart[]): readonly number[] | null {
  if (parts.some((part) => part.kind === 'variable')) return null
  return parts.flatMap((part) => (part.kind === 'tokens' ? part.tokens : []))
}
