import {
  entriesOf,
  printTextsAndLists,
  searchProblem,
  sizeProblem,
  textOf,
  valuesOf,
} from './filter-query.ts'

/** Which functions a list, a count or an export is about. Lists are "any of"; null and empty mean "not asked". */
export interface FunctionFilters {
  /** Part of the function's name or ARN, at least MIN_SEARCH_CHARACTERS long. */
  readonly q: string | null
  readonly accounts: readonly string[]
  /** Id of an organizational unit; accounts of the units below it are meant too. */
  readonly ou: string | null
  readonly regions: readonly string[]
  readonly runtimes: readonly string[]
  readonly packageTypes: readonly string[]
  readonly architectures: readonly string[]
  readonly vpc: boolean | null
  readonly url: boolean | null
  readonly policy: boolean | null
  /** ARN of a layer, or of one of its versions. */
  readonly layer: string | null
  readonly role: string | null
  /** `key` or `key=value`. */
  readonly tag: string | null
  /** True asks for the functions that are gone, false for those that exist. */
  readonly vanished: boolean
}

export const MIN_SEARCH_CHARACTERS = 3
const MAX_TEXT = 512

export const NO_FILTERS: FunctionFilters = {
  q: null,
  accounts: [],
  ou: null,
  regions: [],
  runtimes: [],
  packageTypes: [],
  architectures: [],
  vpc: null,
  url: null,
  policy: null,
  layer: null,
  role: null,
  tag: null,
  vanished: false,
}

/** Filter fields by kind, with the name that each has in a URL. */
export const LIST_FILTERS = {
  accounts: 'account',
  regions: 'region',
  runtimes: 'runtime',
  packageTypes: 'package',
  architectures: 'architecture',
} as const
export const FLAG_FILTERS = { vpc: 'vpc', url: 'url', policy: 'policy' } as const
export const TEXT_FILTERS = { q: 'q', ou: 'ou', layer: 'layer', role: 'role', tag: 'tag' } as const
const NAMES = { texts: TEXT_FILTERS, lists: LIST_FILTERS }
export type ListFilter = keyof typeof LIST_FILTERS
export type FlagFilter = keyof typeof FLAG_FILTERS
export type TextFilter = keyof typeof TEXT_FILTERS

export type ParsedFilters =
  | { readonly ok: true; readonly filters: FunctionFilters }
  | { readonly ok: false; readonly problem: string }

/** The filters that a URL's query asks for, or one sentence on what is wrong with it. Parameters that are not filters are left alone. */
export function parseFunctionFilters(query: URLSearchParams): ParsedFilters {
  const problem = problemIn(query)
  if (problem !== null) return { ok: false, problem }
  const text = (name: TextFilter) => textOf(query, TEXT_FILTERS[name])
  const list = (name: ListFilter) => valuesOf(query.get(LIST_FILTERS[name]))
  const flag = (name: FlagFilter) => flagOf(query.get(FLAG_FILTERS[name]))
  return {
    ok: true,
    filters: {
      q: text('q'),
      accounts: list('accounts'),
      ou: text('ou'),
      regions: list('regions'),
      runtimes: list('runtimes'),
      packageTypes: list('packageTypes'),
      architectures: list('architectures'),
      vpc: flag('vpc'),
      url: flag('url'),
      policy: flag('policy'),
      layer: text('layer'),
      role: text('role'),
      tag: text('tag'),
      vanished: query.get('vanished') === 'yes',
    },
  }
}

/** The query that parseFunctionFilters reads back to the same filters; nothing for what is not asked. */
export function printFunctionFilters(filters: FunctionFilters): URLSearchParams {
  const query = printTextsAndLists(filters, NAMES)
  for (const [field, name] of entriesOf(FLAG_FILTERS)) {
    const value = filters[field]
    if (value !== null) query.set(name, value ? 'yes' : 'no')
  }
  if (filters.vanished) query.set('vanished', 'yes')
  return query
}

/** How many separate things are asked: what a "clear all" would take away. */
export function countFilters(filters: FunctionFilters): number {
  return printFunctionFilters(filters).size
}

const flagOf = (value: string | null): boolean | null => (value === null ? null : value === 'yes')

function problemIn(query: URLSearchParams): string | null {
  for (const name of [...Object.values(FLAG_FILTERS), 'vanished']) {
    const value = query.get(name)
    if (value !== null && value !== 'yes' && value !== 'no') {
      return `"${name}" takes yes or no, not "${value.slice(0, 40)}".`
    }
  }
  return sizeProblem(query, NAMES, MAX_TEXT) ?? searchProblem(query, MIN_SEARCH_CHARACTERS)
}
