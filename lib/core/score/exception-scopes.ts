import type { FindingFilters } from '../model/finding-filters.ts'
import type { RuleInfo } from '../rules/rule.ts'
import type { ExceptionInput } from './exception.ts'

/** What an exception covers, and where. */
export type ExceptionScope = Pick<ExceptionInput, 'what' | 'where'>

/** More exceptions than this are not granted at once. */
export const MOST_SCOPES = 20

export interface ScopesAsk {
  readonly filters: FindingFilters
  /** Path of the unit that the filters name; null when they name none. */
  readonly ouPath: string | null
  /** `key=value` of functions. */
  readonly tag: string | null
  /** `key=value` of accounts. */
  readonly accountTag: string | null
  /** An ARN, with `*` and `?`. */
  readonly arn: string | null
  readonly rules: readonly RuleInfo[]
}

export type Scopes =
  | { readonly ok: true; readonly scopes: readonly ExceptionScope[] }
  | { readonly ok: false; readonly problem: string }

const no = (problem: string): Scopes => ({ ok: false, problem })

/**
 * The exceptions that cover what a list of findings shows: one for each rule or area, at each account, or at the unit, tag or
 * ARNs asked for. What no exception can be narrowed by is refused: it would cover more than the list.
 */
export function exceptionScopes(ask: ScopesAsk): Scopes {
  const { status, minAgeDays, maxAgeDays } = ask.filters
  if (minAgeDays !== null || maxAgeDays !== null || ask.filters.since !== null) {
    return no('An exception cannot be narrowed by age: take that filter off first.')
  }
  if (status !== 'open') return no('Only open findings can be excepted: ask for those first.')
  const { triage, assignee, not } = ask.filters
  if (
    triage.length > 0 ||
    assignee !== null ||
    Object.values(not).some((list) => list.length > 0)
  ) {
    return no(
      'An exception cannot be narrowed by triage, by who works on it, or by what is left out: take those filters off first.',
    )
  }
  const whats = whatsOf(ask)
  if (whats.length === 0) return no('Choose a rule or an area that the exception is for.')
  const wheres = wheresOf(ask)
  if (typeof wheres === 'string') return no(wheres)
  if (whats.length * wheres.length > MOST_SCOPES) {
    return no(
      `That would be ${whats.length * wheres.length} exceptions, one for each rule and place; ${MOST_SCOPES} can be granted at once. Narrow it, or except a whole area.`,
    )
  }
  return { ok: true, scopes: whats.flatMap((what) => wheres.map((where) => ({ what, where }))) }
}

/** Rules by name, else those of the severities, else whole areas. */
function whatsOf({ filters, rules }: ScopesAsk): readonly ExceptionInput['what'][] {
  const { rules: named, severities, areas } = filters
  const ofRule = (ruleId: string) => ({ kind: 'rule', ruleId }) as const
  if (named.length > 0) return named.map(ofRule)
  if (severities.length === 0) return areas.map((area) => ({ kind: 'area', area }))
  return rules
    .filter(
      ({ severity, area }) =>
        severities.includes(severity) && (areas.length === 0 || areas.includes(area)),
    )
    .map(({ id }) => ofRule(id))
}

function wheresOf(ask: ScopesAsk): readonly ExceptionInput['where'][] | string {
  const { filters, ouPath } = ask
  const arn = ask.arn ?? filters.resource
  const { accounts, regions, q } = filters
  const byName = regions.length > 0 || q !== null || arn !== null
  if (ouPath !== null) {
    if (byName || ask.tag !== null || ask.accountTag !== null || accounts.length > 0) {
      return 'An exception is for a unit, or for accounts, a tag or ARNs, not for several of these at once.'
    }
    return [{ kind: 'ou', path: ouPath }]
  }
  if (ask.tag !== null || ask.accountTag !== null) return tagged(ask)
  if (arn !== null && !arn.startsWith('arn:')) return 'An ARN begins with “arn:”.'
  if (byName) return globsOf({ ...ask, arn }).map((glob) => ({ kind: 'arn', glob }))
  if (accounts.length > 0) return accounts.map((accountId) => ({ kind: 'account', accountId }))
  return [{ kind: 'ou', path: '/' }]
}

function tagged({
  filters,
  arn,
  tag,
  accountTag,
}: ScopesAsk): readonly ExceptionInput['where'][] | string {
  const { accounts, regions, q, resource } = filters
  const more =
    [q, arn, resource].some((one) => one !== null) || (tag !== null && accountTag !== null)
  if (accounts.length + regions.length > 0 || more) {
    return 'An exception by tag holds wherever the tag is set: it cannot be narrowed to accounts, Regions, names or another tag.'
  }
  const text = tag ?? accountTag ?? ''
  const split = text.indexOf('=')
  if (split < 1) return 'A tag is written as key=value.'
  const kind = tag === null ? 'account-tag' : 'tag'
  return [{ kind, key: text.slice(0, split), value: text.slice(split + 1) }]
}

/** Functions by account, Region and part of the name. */
function globsOf({ filters: { accounts, regions, q }, arn }: ScopesAsk): readonly string[] {
  if (arn !== null) return [arn]
  if (q?.startsWith('arn:')) return [`${q}*`]
  const name = q === null ? '*' : `*${q}*`
  const orAny = (values: readonly string[]) => (values.length === 0 ? ['*'] : values)
  return orAny(accounts).flatMap((account) =>
    orAny(regions).map((region) => `arn:*:lambda:${region}:${account}:function:${name}`),
  )
}
