import * as registry from './index.ts'
import type { AnyRule } from './rule.ts'

/** Every rule, by id in order of the alphabet. */
export const RULES: readonly AnyRule[] = Object.values<AnyRule>(registry).sort((a, b) =>
  a.id < b.id ? -1 : 1,
)
