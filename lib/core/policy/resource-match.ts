import { matchesBoundPattern, resourceGlob } from './arn-glob.ts'
import { matchesGlob } from './glob.ts'
import type { PatternElement } from './policy-document.ts'
import { ALWAYS, NEVER, type Residual } from './residual.ts'
import { not, or } from './residual-algebra.ts'
import {
  fixedTokens,
  type Lookup,
  parseTemplate,
  resolveTemplate,
  type ValuePart,
} from './value-template.ts'

/** Whether the element covers the resource; residual when that hangs on variables that are not known at rest. */
export type ResourceMatch = (arn: string, lookup: Lookup) => Residual

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html */
export function compileResources(element: PatternElement, version: string): ResourceMatch {
  if (coversEverything(element)) return everything
  const [only, ...others] = element.patterns
  if (only !== undefined && others.length === 0 && !element.negated) {
    return isExact(only) ? (arn) => (arn === only ? ALWAYS : NEVER) : compilePattern(only, version)
  }
  return compileList(element, version)
}

/** Whether the element is a plain `*`. */
export const coversEverything = ({ negated, patterns }: PatternElement): boolean =>
  !negated && patterns.some((pattern) => pattern === '*')

const everything: ResourceMatch = () => ALWAYS

function compileList(element: PatternElement, version: string): ResourceMatch {
  const exact = new Set(element.patterns.filter(isExact))
  const rest = element.patterns.filter((pattern) => !isExact(pattern))
  const matchers = rest.map((pattern) => compilePattern(pattern, version))
  const match: ResourceMatch = (arn, lookup) => {
    if (exact.has(arn)) return ALWAYS
    let open: Residual = NEVER
    for (const matcher of matchers) {
      const outcome = matcher(arn, lookup)
      if (outcome === ALWAYS) return ALWAYS
      if (outcome !== NEVER) open = or([open, outcome])
    }
    return open
  }
  return element.negated ? (arn, lookup) => not(match(arn, lookup)) : match
}

const isExact = (pattern: string): boolean =>
  !/[*?$]/.test(pattern) && pattern.split(':').length >= 6

function compilePattern(pattern: string, version: string): ResourceMatch {
  const parts = boundVariables(parseTemplate(pattern, version))
  const tokens = fixedTokens(parts)
  if (tokens === null) return (arn, lookup) => matchResolved({ pattern, parts, arn, lookup })
  const glob = resourceGlob(tokens)
  if (glob === null) return (arn) => (matchesBoundPattern(tokens, arn) ? ALWAYS : NEVER)
  return (arn) => (matchesGlob(glob, arn) ? ALWAYS : NEVER)
}

interface Attempt {
  readonly pattern: string
  readonly parts: readonly ValuePart[]
  readonly arn: string
  readonly lookup: Lookup
}

function matchResolved({ pattern, parts, arn, lookup }: Attempt): Residual {
  const resolved = resolveTemplate(parts, lookup)
  if (resolved.kind === 'unknown') return { kind: 'variable', pattern }
  if (resolved.kind === 'absent') return NEVER
  const glob = resourceGlob(resolved.tokens)
  const matched = glob === null ? matchesBoundPattern(resolved.tokens, arn) : matchesGlob(glob, arn)
  return matched ? ALWAYS : NEVER
}

/**
 * Variables count only after the fifth colon; one before it stays the text that it is.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-resourceelement
 */
function boundVariables(parts: readonly ValuePart[]): readonly ValuePart[] {
  let colons = 0
  return parts.map((part) => {
    if (part.kind === 'tokens') {
      colons += part.tokens.filter((token) => token === 58).length
      return part
    }
    return colons >= 5 ? part : { kind: 'tokens', tokens: [0] }
  })
}
