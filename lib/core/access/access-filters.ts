import { CROSSINGS } from '#lib/core/graph/crossing.ts'
import { EDGE_KINDS, EDGE_VERDICTS } from '#lib/core/graph/graph-edge.ts'
import { ANOMALIES } from '#lib/core/policy/grant.ts'
import { GUARDRAILS } from '#lib/core/policy/guardrails.ts'
import { GUARDRAIL_STATES } from '#lib/core/policy/judge-guardrail.ts'
import {
  printTextsAndLists,
  sizeProblem,
  strangerIn,
  textOf,
  valuesOf,
} from '../model/filter-query.ts'
import { EXPOSURE_ORDER } from './exposure-rank.ts'

/** Which exposures, grants, edges or guardrails are meant. Lists are "any of"; null and empty mean "not asked". */
export interface AccessFilters {
  /** Part of a function's, a principal's or an account's name. */
  readonly q: string | null
  readonly accounts: readonly string[]
  /** Id of an organizational unit; accounts of the units below it are meant too. */
  readonly ou: string | null
  /** Of exposures and grants. */
  readonly audiences: readonly string[]
  /** Of exposures: whom the policy lets change the function. */
  readonly changes: readonly string[]
  /** Of grants, and of exposures that have such a grant: what is odd about the principal. */
  readonly anomalies: readonly string[]
  /** Of edges. */
  readonly verdicts: readonly string[]
  readonly crossings: readonly string[]
  readonly kinds: readonly string[]
  /** Where an edge begins and ends: an account, or the kind of node where none can be named. */
  readonly from: string | null
  readonly to: string | null
  /** Of guardrails. */
  readonly guardrails: readonly string[]
  readonly states: readonly string[]
}

export const NO_ACCESS_FILTERS: AccessFilters = {
  q: null,
  accounts: [],
  ou: null,
  audiences: [],
  changes: [],
  anomalies: [],
  verdicts: [],
  crossings: [],
  kinds: [],
  from: null,
  to: null,
  guardrails: [],
  states: [],
}

const TEXTS = { q: 'q', ou: 'ou', from: 'from', to: 'to' } as const
const LISTS = {
  accounts: 'account',
  audiences: 'audience',
  changes: 'change',
  anomalies: 'anomaly',
  verdicts: 'verdict',
  crossings: 'crossing',
  kinds: 'kind',
  guardrails: 'guardrail',
  states: 'state',
} as const
const KNOWN: Readonly<Record<string, ReadonlySet<string>>> = {
  audience: new Set(EXPOSURE_ORDER),
  change: new Set(EXPOSURE_ORDER),
  anomaly: new Set(ANOMALIES),
  verdict: new Set(EDGE_VERDICTS),
  crossing: new Set(CROSSINGS),
  kind: new Set(EDGE_KINDS),
  guardrail: new Set(GUARDRAILS.map(({ id }) => id)),
  state: new Set(GUARDRAIL_STATES),
}
const NAMES = { texts: TEXTS, lists: LISTS }
const MAX_TEXT = 512

export type ParsedAccessFilters =
  | { readonly ok: true; readonly filters: AccessFilters }
  | { readonly ok: false; readonly problem: string }

/** The filters that a URL's query asks for, or one sentence on what is wrong with it. Other parameters are left alone. */
export function parseAccessFilters(query: URLSearchParams): ParsedAccessFilters {
  const problem = sizeProblem(query, NAMES, MAX_TEXT) ?? strangerIn(query, KNOWN)
  if (problem !== null) return { ok: false, problem }
  const text = (name: keyof typeof TEXTS) => textOf(query, TEXTS[name])
  const list = (name: keyof typeof LISTS) => valuesOf(query.get(LISTS[name]))
  return {
    ok: true,
    filters: {
      q: text('q'),
      accounts: list('accounts'),
      ou: text('ou'),
      audiences: list('audiences'),
      changes: list('changes'),
      anomalies: list('anomalies'),
      verdicts: list('verdicts'),
      crossings: list('crossings'),
      kinds: list('kinds'),
      from: text('from'),
      to: text('to'),
      guardrails: list('guardrails'),
      states: list('states'),
    },
  }
}

/** The query that parseAccessFilters reads back to the same filters; nothing for what is not asked. */
export const printAccessFilters = (filters: AccessFilters): URLSearchParams =>
  printTextsAndLists(filters, NAMES)
