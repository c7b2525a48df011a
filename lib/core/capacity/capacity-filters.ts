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
const MAX_TEXT = 256
const MAX_VALUES = 100

export type ParsedCapacityFilters =
  | { readonly ok: true; readonly filters: CapacityFilters }
  | { readonly ok: false; readonly problem: string }

/** The filters that a URL's query asks for, or one sentence on what is wrong with it. Other parameters are left alone. */
export function parseCapacityFilters(query: URLSearchParams): ParsedCapacityFilters {
  const problem = problemIn(query)
  if (problem !== null) return { ok: false, problem }
  const text = (name: keyof typeof TEXTS) => query.get(TEXTS[name])?.trim() || null
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
  const query = new URLSearchParams()
  for (const [field, name] of entries(TEXTS)) {
    const value = filters[field]
    if (value !== null) query.set(name, value)
  }
  for (const [field, name] of entries(LISTS)) {
    if (filters[field].length > 0) query.set(name, filters[field].join(','))
  }
  if (filters.all) query.set('all', 'yes')
  return query
}

const entries = <K extends string, V>(table: Readonly<Record<K, V>>) =>
  Object.entries(table) as [K, V][]

function valuesOf(joined: string | null): readonly string[] {
  const values = (joined ?? '').split(',').map((value) => value.trim())
  return [...new Set(values.filter((value) => value !== ''))].sort()
}

function problemIn(query: URLSearchParams): string | null {
  const flag = query.get('all')
  if (flag !== null && flag !== 'yes' && flag !== 'no') return '"all" takes yes or no.'
  for (const name of [...Object.values(TEXTS), ...Object.values(LISTS)]) {
    const value = query.get(name) ?? ''
    if (value.includes('\0')) return `"${name}" holds a character that no AWS name has.`
    if (valuesOf(value).length > MAX_VALUES)
      return `"${name}" names more than ${MAX_VALUES} values.`
    const stranger = KNOWN[name] && valuesOf(value).find((one) => !KNOWN[name]?.has(one))
    if (stranger) return `"${name}" has no value "${stranger.slice(0, 40)}".`
  }
  for (const name of Object.values(TEXTS)) {
    if ((query.get(name) ?? '').length > MAX_TEXT)
      return `"${name}" is longer than ${MAX_TEXT} characters.`
  }
  return null
}
