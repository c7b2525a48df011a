import { type Observed, seen } from '../model/observed.ts'
import type { Tags } from '../model/tags.ts'
import type { FunctionSubject } from './function-subject.ts'

/** Whether a tag of the list is set; lists hold `key=value`, compared in any case. */
export function isTagged(tags: Tags, wanted: readonly string[]): boolean {
  if (tags.length === 0 || wanted.length === 0) return false
  const lower = wanted.map((each) => each.toLowerCase())
  return tags.some(({ key, value }) => lower.includes(`${key}=${value}`.toLowerCase()))
}

export function tagValue(tags: Tags, key: string): string | null {
  const wanted = key.toLowerCase()
  return tags.find((tag) => tag.key.toLowerCase() === wanted)?.value ?? null
}

export const isCritical = ({ tags, scene }: FunctionSubject): Observed<boolean> =>
  tags.seen ? seen(isTagged(tags.value, scene.settings.criticalTags)) : tags

export const isProduction = ({ tags, scene }: FunctionSubject): Observed<boolean> =>
  tags.seen ? seen(isTagged(tags.value, scene.settings.productionTags)) : tags

/** Whether somebody marked the function as reviewed for a rule: the tag `demarc:<rule id>` with any value. */
export const isApproved = ({ tags, scene }: FunctionSubject, ruleId: string): Observed<boolean> =>
  tags.seen
    ? seen(tagValue(tags.value, `${scene.settings.approvalTagPrefix}${ruleId}`) !== null)
    : tags

/** Audiences that reach beyond the organization and what it bound by itself. */
export const isOutside = (audience: string): boolean =>
  ['anonymous-url', 'any-aws-principal', 'confused-deputy', 'external-account'].includes(audience)

const DAY_MS = 86_400_000

/** Whole days from an ISO time to now; null when the text is no time. AWS writes `+0000` where ISO has `+00:00`. */
export function daysSince(time: string, now: Date): number | null {
  const parsed = Date.parse(time.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
  return Number.isNaN(parsed) ? null : Math.floor((now.getTime() - parsed) / DAY_MS)
}
