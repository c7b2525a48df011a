import { compileGlob, matchesGlob, wildcardTokens } from './glob.ts'
import type { PatternElement } from './policy-document.ts'

export type ActionMatch = (actionInLowerCase: string) => boolean

/** Action names are compared without regard to case. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html */
export function compileActions({ negated, patterns }: PatternElement): ActionMatch {
  const lower = patterns.map((pattern) => pattern.toLowerCase())
  const exact = new Set(lower.filter((pattern) => !/[*?]/.test(pattern)))
  const globs = lower
    .filter((pattern) => /[*?]/.test(pattern))
    .map((pattern) => compileGlob(wildcardTokens(pattern)))
  return (action) =>
    (exact.has(action) || globs.some((glob) => matchesGlob(glob, action))) !== negated
}
