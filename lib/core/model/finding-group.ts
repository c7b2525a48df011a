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
  /** Of them, those that the newest concluded run opened. */
  readonly fresh: number
}

/** The grouping that a query asks for; null for none, or for one that there is not. */
export const parseFindingGroup = (query: URLSearchParams): FindingGroup | null =>
  FINDING_GROUPS.find((one) => one === query.get('group')) ?? null
