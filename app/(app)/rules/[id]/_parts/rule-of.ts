import { RULES } from '#lib/core/rules/all-rules.ts'
import type { RuleInfo } from '#lib/core/rules/rule.ts'

/** The rule that an address names; null when the catalogue has none of that id. */
export const ruleOf = (id: string): RuleInfo | null => RULES.find((rule) => rule.id === id) ?? null
