import {
  printTextsAndLists,
  sizeProblem,
  strangerIn,
  textOf,
  valuesOf,
} from '../model/filter-query.ts'
import { ATTACHMENT_STATES } from './attachment-status.ts'
import { EGRESS_CLASSES } from './egress.ts'
import { INTERFACE_STATES } from './interface-status.ts'
import { URGENCIES } from './urgency.ts'

/** Which rows of a capacity list are meant. Lists are "any of"; null and empty mean "not asked". */
export interface CapacityFilters {
  /** Part of an id or a name. */
  readonly q: string | null
  readonly accounts: readonly string[]
  /** Id of an organizational unit; accounts of the units below it are meant too. */
  readonly ou: string | null
  readonly regions: readonly string[]
  readonly vpc: string | null
  readonly subnet: string | null
  /** Of subnets and quotas. */
  readonly urgencies: readonly string[]
  /** Of attachments and interfaces. */
  readonly states: readonly string[]
  /** Of attachments. */
  readonly egresses: readonly string[]
  /** Of subnets: also those that Lambda has nothing in. */
  readonly all: boolean
}

export const NO_CAPACITY_FILTERS: CapacityFilters = {
  q: null,
  accounts: [],
  ou: null,
  regions: [],
  vpc: null,
  subnet: null,
  urgencies: [],
  states: [],
  egresses: [],
  all: false,
}

const TEXTS = { q: 'q', ou: 'ou', vpc: 'vpc', subnet: 'subnet' } as const
const LISTS = {
  accounts: 'account',
  regions: 'region',
  urgencies: 'urgency',
  states: 'state',
  egresses: 'egress',
} as const
const KNOWN: Readonly<Record<string, ReadonlySet<string>>> = {
  urgency: new Set(URGENCIES),
  state: new Set([...ATTACHMENT_STATES, ...INTERFACE_STATES]),
  egress: new Set(EGRESS_CLASSES),
}
const NAMES = { texts: TEXTS, lists: LISTS }
const MAX_TEXT = 256

export type ParsedCapacityFilters =
  | { readonly ok: true; readonly filters: CapacityFilters }
  | { readonly ok: false; readonly problem: string }

/** The filters that a URL's query asks for, or one sentence on what is wrong with it. Other parameters are left alone. */
export function parseCapacityFilters(query: URLSearchParams): ParsedCapacityFilters {
  const problem = problemIn(query)
  if (problem !== null) return { ok: false, problem }
  const text = (name: keyof typeof TEXTS) => textOf(query, TEXTS[name])
  const list = (name: keyof typeof LISTS) => valuesOf(query.get(LISTS[name]))
  return {
    ok: true,
    filters: {
      q: text('q'),
      accounts: list('accounts'),
      ou: text('ou'),
      regions: list('regions'),
      vpc: text('vpc'),
      subnet: text('subnet'),
      urgencies: list('urgencies'),
      states: list('states'),
      egresses: list('egresses'),
      all: query.get('all') === 'yes',
    },
  }
}

/** The query that parseCapacityFilters reads back to the same filters; nothing for what is not asked. */
export function printCapacityFilters(filters: CapacityFilters): URLSearchParams {
  const query = printTextsAndLists(filters, NAMES)
  if (filters.all) query.set('all', 'yes')
  return query
}

function problemIn(query: URLSearchParams): string | null {
  const flag = query.get('all')
  if (flag !== null && flag !== 'yes' && flag !== 'no') return '"all" takes yes or no.'
  return sizeProblem(query, NAMES, MAX_TEXT) ?? strangerIn(query, KNOWN)
}
