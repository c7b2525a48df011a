import { ANY_ONE, ANY_RUN, compileGlob, type Glob, matchesGlob, wildcardTokens } from './glob.ts'

const COLON = 58

/** An ARN pattern whose six parts are matched one by one, as the Arn operators of conditions do. */
export interface ArnGlob {
  readonly parts: readonly Glob[]
}

/**
 * Null when the pattern has fewer than the six parts of an ARN.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN
 */
export function compileArnGlob(tokens: readonly number[]): ArnGlob | null {
  const parts = splitAtColons(tokens)
  return parts.length === 6 ? { parts: parts.map(compileGlob) } : null
}

export function matchesArnGlob(pattern: ArnGlob, arn: string): boolean {
  let from = 0
  for (let index = 0; index < 6; index++) {
    const to = index === 5 ? arn.length : arn.indexOf(':', from)
    const part = pattern.parts[index]
    if (to < 0 || part === undefined || !matchesGlob(part, arn.slice(from, to))) return false
    from = to + 1
  }
  return true
}

/** The six parts of a pattern, the last with its colons; fewer when there are fewer. */
export function splitAtColons(tokens: readonly number[]): number[][] {
  const parts: number[][] = [[]]
  for (const token of tokens) {
    if (token === COLON && parts.length < 6) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

/**
 * A Resource pattern as one glob over the whole ARN, missing parts added as `*`. A `*` that ends a part may run over
 * colons, any other wildcard of the first five parts may not: null then, because one glob cannot say that.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html#reference_policies_elements_resource_wildcards
 */
export function resourceGlob(tokens: readonly number[]): Glob | null {
  const parts = splitAtColons(withoutRepeatedStars(tokens))
  const bound = parts.slice(0, 5).some(staysInPart)
  return bound ? null : compileGlob(completed(parts))
}

const staysInPart = (part: readonly number[]): boolean =>
  part.some(
    (token, index) => token === ANY_ONE || (token === ANY_RUN && part[index + 1] !== undefined),
  )

function completed(parts: readonly (readonly number[])[]): number[] {
  const tokens = parts.flatMap((part, index) => (index === 0 ? [...part] : [COLON, ...part]))
  const isEverything = parts.length === 1 && tokens.every((token) => token === ANY_RUN)
  return isEverything
    ? tokens
    : [...tokens, ...Array.from({ length: 6 - parts.length }, () => [COLON, ANY_RUN]).flat()]
}

/** The pattern that `resourceGlob` cannot say, matched by walking all its states at once: text times tokens steps. */
export function matchesBoundPattern(tokens: readonly number[], arn: string): boolean {
  const pattern = completed(splitAtColons(withoutRepeatedStars(tokens)))
  const free = freeStars(pattern)
  let states = closure(pattern, new Set([0]))
  for (let at = 0; at < arn.length && states.size > 0; at++) {
    const unit = arn.charCodeAt(at)
    const next = new Set<number>()
    for (const state of states) {
      const token = pattern[state]
      if (token === ANY_RUN && (unit !== COLON || free.has(state))) next.add(state)
      if (token === unit || (token === ANY_ONE && (unit !== COLON || free.has(state)))) {
        next.add(state + 1)
      }
    }
    states = closure(pattern, next)
  }
  return states.has(pattern.length)
}

function closure(pattern: readonly number[], states: Set<number>): Set<number> {
  for (const state of states) if (pattern[state] === ANY_RUN) states.add(state + 1)
  return states
}

/** Wildcards that may match a colon: those of the resource part, and a `*` that ends its part. */
function freeStars(pattern: readonly number[]): Set<number> {
  const free = new Set<number>()
  let colons = 0
  pattern.forEach((token, index) => {
    if (token === COLON) colons += 1
    const follower = pattern[index + 1]
    const endsPart = token === ANY_RUN && (follower === undefined || follower === COLON)
    if (colons >= 5 || endsPart) free.add(index)
  })
  return free
}

const withoutRepeatedStars = (tokens: readonly number[]): number[] =>
  tokens.filter((token, index) => token !== ANY_RUN || tokens[index - 1] !== ANY_RUN)

/** Null when the pattern is no ARN; for patterns without variables. */
export const arnGlobOf = (text: string): ArnGlob | null => compileArnGlob(wildcardTokens(text))
