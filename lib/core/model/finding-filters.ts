import { AREAS, type Area, SEVERITIES, type Severity } from '../rules/rule.ts'
import { TRIAGE_STATUSES, type TriageStatus } from '../triage/triage-status.ts'
import { entriesOf, searchProblem, sizeProblem, textOf, valuesOf } from './filter-query.ts'

/** `unread`: it failed when it was last read, and can no longer be. */
export const FINDING_STATUSES = ['open', 'excepted', 'unread', 'all'] as const
export type FindingStatus = (typeof FINDING_STATUSES)[number]

/** Which findings a list, a count or an export is about. Lists are "any of"; null and empty mean "not asked". */
export interface FindingFilters {
  /** Part of a function's name, or the beginning of a resource's ARN or id. */
  readonly q: string | null
  readonly accounts: readonly string[]
  /** Id of an organizational unit; accounts of the units below it are meant too. */
  readonly ou: string | null
  readonly areas: readonly Area[]
  readonly severities: readonly Severity[]
  readonly rules: readonly string[]
  readonly regions: readonly string[]
  readonly triage: readonly TriageStatus[]
  /** Values that are left out, by list; in a URL they have a `!` before them. */
  readonly not: FindingExclusions
  /** Exactly this resource. */
  readonly resource: string | null
  /** A function's tag: `key` or `key=value`. */
  readonly tag: string | null
  /** Who works on it; `nobody` asks for what nobody does. */
  readonly assignee: string | null
  readonly status: FindingStatus
  /** Opened after this moment, an ISO time in UTC: what a run found that the one before had not. */
  readonly since: string | null
  /** Opened at least so many whole days ago. */
  readonly minAgeDays: number | null
  /** Opened at most so many days ago. */
  readonly maxAgeDays: number | null
}

export type FindingExclusions = Readonly<Record<keyof typeof FINDING_LISTS, readonly string[]>>

export const NOBODY = 'nobody'

/** Filter fields by kind, with the name that each has in a URL. */
export const FINDING_LISTS = {
  accounts: 'account',
  areas: 'area',
  severities: 'severity',
  rules: 'rule',
  regions: 'region',
  triage: 'triage',
} as const
export const FINDING_TEXTS = {
  q: 'q',
  ou: 'ou',
  resource: 'resource',
  tag: 'tag',
  assignee: 'assignee',
  since: 'since',
} as const
export const FINDING_AGES = { minAgeDays: 'older', maxAgeDays: 'newer' } as const

export const NO_EXCLUSIONS: FindingExclusions = {
  accounts: [],
  areas: [],
  severities: [],
  rules: [],
  regions: [],
  triage: [],
}

export const NO_FINDING_FILTERS: FindingFilters = {
  q: null,
  accounts: [],
  ou: null,
  areas: [],
  severities: [],
  rules: [],
  regions: [],
  triage: [],
  not: NO_EXCLUSIONS,
  resource: null,
  tag: null,
  assignee: null,
  status: 'open',
  since: null,
  minAgeDays: null,
  maxAgeDays: null,
}

export const MIN_FINDING_SEARCH = 3
const MAX_TEXT = 512
const MAX_DAYS = 3_660
const MOMENT = /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/

/** 30 February is of the form, and no moment. */
const isMoment = (text: string): boolean =>
  MOMENT.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().slice(0, 19) === text.slice(0, 19)

export type ParsedFindingFilters =
  | { readonly ok: true; readonly filters: FindingFilters }
  | { readonly ok: false; readonly problem: string }

/** The filters that a URL's query asks for, or one sentence on what is wrong with it. Parameters that are not filters are left alone. */
export function parseFindingFilters(query: URLSearchParams): ParsedFindingFilters {
  const problem = problemIn(query)
  if (problem !== null) return { ok: false, problem }
  const list = (name: FindingList) => included(query, name)
  const text = (name: keyof typeof FINDING_TEXTS) => textOf(query, FINDING_TEXTS[name])
  const days = (name: keyof typeof FINDING_AGES) => {
    const value = query.get(FINDING_AGES[name])
    return value === null ? null : Number(value)
  }
  return {
    ok: true,
    filters: {
      q: text('q'),
      accounts: list('accounts'),
      ou: text('ou'),
      areas: AREAS.filter((area) => list('areas').includes(area)),
      severities: SEVERITIES.filter((severity) => list('severities').includes(severity)),
      rules: list('rules'),
      regions: list('regions'),
      triage: TRIAGE_STATUSES.filter((status) => list('triage').includes(status)),
      not: exclusionsIn(query),
      resource: text('resource'),
      tag: text('tag'),
      assignee: text('assignee'),
      since: text('since'),
      status: FINDING_STATUSES.find((one) => one === query.get('status')) ?? 'open',
      minAgeDays: days('minAgeDays'),
      maxAgeDays: days('maxAgeDays'),
    },
  }
}

/** The query that parseFindingFilters reads back to the same filters; nothing for what is not asked. */
export function printFindingFilters(filters: FindingFilters): URLSearchParams {
  const query = new URLSearchParams()
  for (const [field, name] of entriesOf(FINDING_TEXTS)) {
    const value = filters[field]
    if (value !== null) query.set(name, value)
  }
  for (const [field, name] of entriesOf(FINDING_LISTS)) {
    const values = [...filters[field], ...filters.not[field].map((value) => `!${value}`)]
    if (values.length > 0) query.set(name, values.join(','))
  }
  for (const [field, name] of entriesOf(FINDING_AGES)) {
    const value = filters[field]
    if (value !== null) query.set(name, String(value))
  }
  if (filters.status !== 'open') query.set('status', filters.status)
  return query
}

/** How many separate things are asked: what a "clear all" would take away. */
export const countFindingFilters = (filters: FindingFilters): number =>
  printFindingFilters(filters).size

type FindingList = keyof typeof FINDING_LISTS

const included = (query: URLSearchParams, name: FindingList): readonly string[] =>
  valuesOf(query.get(FINDING_LISTS[name])).filter((value) => !value.startsWith('!'))

const excluded = (query: URLSearchParams, name: FindingList): readonly string[] =>
  valuesOf(query.get(FINDING_LISTS[name]))
    .filter((value) => value.startsWith('!'))
    .map((value) => value.slice(1))

const exclusionsIn = (query: URLSearchParams): FindingExclusions => ({
  accounts: excluded(query, 'accounts'),
  areas: excluded(query, 'areas'),
  severities: excluded(query, 'severities'),
  rules: excluded(query, 'rules'),
  regions: excluded(query, 'regions'),
  triage: excluded(query, 'triage'),
})

function problemIn(query: URLSearchParams): string | null {
  return vocabularyProblem(query) ?? textProblem(query) ?? ageProblem(query)
}

function vocabularyProblem(query: URLSearchParams): string | null {
  const tables: readonly [string, readonly string[]][] = [
    ['area', AREAS],
    ['severity', SEVERITIES],
    ['triage', TRIAGE_STATUSES],
    ['status', FINDING_STATUSES],
  ]
  for (const [name, known] of tables) {
    const wrong = valuesOf(query.get(name))
      .map((value) => (name === 'status' ? value : value.replace(/^!/, '')))
      .find((value) => !known.includes(value))
    if (wrong !== undefined) {
      return `"${name}" is one of ${known.join(', ')}, not "${wrong.slice(0, 40)}".`
    }
  }
  if (valuesOf(query.get('status')).length > 1) return '"status" takes one value.'
  return null
}

function textProblem(query: URLSearchParams): string | null {
  const problem = sizeProblem(query, { texts: FINDING_TEXTS, lists: FINDING_LISTS }, MAX_TEXT)
  if (problem !== null) return problem
  const since = textOf(query, 'since')
  if (since !== null && !isMoment(since)) {
    return `"since" is a moment such as 2026-11-22T10:00:00.000Z, not "${since.slice(0, 40)}".`
  }
  return searchProblem(query, MIN_FINDING_SEARCH)
}

function ageProblem(query: URLSearchParams): string | null {
  for (const name of Object.values(FINDING_AGES)) {
    const value = query.get(name)
    if (value !== null && (!/^\d{1,4}$/.test(value) || Number(value) > MAX_DAYS)) {
      return `"${name}" is a number of days up to ${MAX_DAYS}, not "${value.slice(0, 40)}".`
    }
  }
  return null
}
