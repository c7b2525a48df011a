import type { Severity } from '../rules/rule.ts'

/** What findings can be put together by. */
export const FINDING_GROUPS = ['rule', 'account', 'ou', 'function', 'owner'] as const
export type FindingGroup = (typeof FINDING_GROUPS)[number]

export const FINDING_GROUP_WORDS: Readonly<Record<FindingGroup, string>> = {
  rule: 'Rule',
  account: 'Account',
  ou: 'Unit',
  function: 'Function or resource',
  owner: 'Owner tag',
}

/** Keys of the tag that names who owns a function, the first that it has counts. */
export const OWNER_TAGS = ['owner', 'Owner', 'team', 'Team'] as const

export interface FindingGroupRow {
  /** A rule, an account, a unit's id, a resource, or `key=value` of a tag; null for what has none. */
  readonly value: string | null
  /** What it is called, where that is not the value. */
  readonly label: string | null
  readonly findings: number
  readonly worst: Severity
  /** Of them, those that the newest concluded run opened; null where they were too many to count. */
  readonly fresh: number | null
  readonly mark: GroupMark
}

/**
 * `exact`: all that matches was put together. `assessed`: as the accounts' assessments counted it. More match than are put together:
 * `ordered`, the groups of the gravest few, each with all of its findings; `at-least`, the same with as many as are known of.
 */
export type GroupCounts = 'exact' | 'assessed' | 'ordered' | 'at-least'

/** The place of a group in the order: the worst first, then the most. */
export interface GroupMark {
  readonly rank: number
  readonly findings: number
  readonly value: string
}

export const printGroupMark = ({ rank, findings, value }: GroupMark): string =>
  `${rank}.${findings}.${value}`

/** The mark that was printed; null for what is none. */
export function parseGroupMark(text: string | null): GroupMark | null {
  const parts = /^([0-9])\.([0-9]{1,9})\.(.{0,2048})$/su.exec(text ?? '')
  if (parts === null) return null
  return { rank: Number(parts[1]), findings: Number(parts[2]), value: parts[3] ?? '' }
}

/** The grouping that a query asks for; null for none, or for one that there is not. */
export const parseFindingGroup = (query: URLSearchParams): FindingGroup | null =>
  FINDING_GROUPS.find((one) => one === query.get('group')) ?? null
