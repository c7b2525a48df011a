import { operatorText } from './condition-test.ts'
import type { OrganizationFacts } from './exposure.ts'
import type { Narrowing } from './grant.ts'
import { ipRangeContains, parseIpRange } from './ip-range.ts'
import type { Condition } from './policy-document.ts'

/** What a condition limits the audience to. */
export type Bound =
  | { readonly kind: 'organizations' | 'source-organizations'; readonly ids: readonly string[] }
  /** A null account: one that the value does not tell. */
  | { readonly kind: 'accounts' | 'source-accounts'; readonly ids: readonly (string | null)[] }
  /** A source whose ARN has no account, such as a bucket: whoever owns that name later is the source. */
  | { readonly kind: 'source-without-account' }
  | { readonly kind: 'network'; readonly isOwn: boolean }
  | { readonly kind: 'token' | 'services-only' }

export interface Restriction {
  readonly narrowing: Narrowing
  readonly bound: Bound | null
}

type Reader = (values: readonly string[], facts: OrganizationFacts) => Bound | null

/** The keys that can make an audience smaller; every value has to be fixed, because one that is not opens the list again. */
const READERS: Readonly<Record<string, Reader>> = {
  'aws:principalorgid': (values) => idsBound('organizations', values, /^o-[a-z0-9]+$/),
  'aws:principalorgpaths': (values) => pathsBound('organizations', values),
  'aws:principalaccount': (values) => idsBound('accounts', values, /^\d{12}$/),
  'aws:principalarn': (values) => arnsBound('accounts', values),
  'aws:userid': (values) =>
    values.every((value) => /^A[A-Z0-9]{15,}(?::|$)/.test(value))
      ? { kind: 'accounts', ids: [null] }
      : null,
  'aws:sourceaccount': (values) => idsBound('source-accounts', values, /^\d{12}$/),
  'aws:sourcearn': sourceBound,
  'aws:sourceorgid': (values) => idsBound('source-organizations', values, /^o-[a-z0-9]+$/),
  'aws:sourceorgpaths': (values) => pathsBound('source-organizations', values),
  'aws:sourcevpc': networkBound,
  'aws:sourcevpce': networkBound,
  'aws:sourceip': (values) =>
    values.every(isNarrowRange) ? { kind: 'network', isOwn: false } : null,
  'aws:principalisawsservice': (values) =>
    values.every((value) => value === 'true') ? { kind: 'services-only' } : null,
  'lambda:eventsourcetoken': (values) => (values.every(isFixed) ? { kind: 'token' } : null),
}

const NOT_IDENTITY = 'the key says how a call comes, not who makes it'
const WHY_NOT: Readonly<Record<string, string>> = {
  'lambda:functionurlauthtype': 'the key tells the URL apart, not the caller',
  'lambda:invokedviafunctionurl': 'the key limits the way in to the URL, not the caller',
  'aws:vpcsourceip': 'a private address says nothing without the VPC that it is in',
  'aws:calledvia': NOT_IDENTITY,
  'aws:viaawsservice': NOT_IDENTITY,
  'aws:securetransport': NOT_IDENTITY,
  'aws:requestedregion': NOT_IDENTITY,
  'aws:currenttime': NOT_IDENTITY,
}

const POSITIVE = new Set([
  'StringEquals',
  'StringEqualsIgnoreCase',
  'StringLike',
  'ArnEquals',
  'ArnLike',
  'IpAddress',
  'Bool',
])

/**
 * What a condition of an Allow does to its audience, and why.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 */
export function restrictionOf(condition: Condition, facts: OrganizationFacts): Restriction {
  const key = condition.key.toLowerCase()
  const say = (narrows: boolean, because: string): Narrowing => ({
    operator: operatorText(condition),
    key: condition.key,
    values: condition.values,
    narrows,
    because,
  })
  const loose = looseness(condition)
  if (loose !== null) return { narrowing: say(false, loose), bound: null }
  const bound = boundOf(key, condition.values, facts)
  if (bound !== null) return { narrowing: say(true, sentenceOf(bound)), bound }
  const why =
    WHY_NOT[key] ?? (READERS[key] ? 'a value is not fixed' : 'the key does not say who calls')
  return { narrowing: say(false, why), bound: null }
}

/** The bound that fixed values of a key set; null when they set none. */
export function boundOf(
  key: string,
  values: readonly string[],
  facts: OrganizationFacts,
): Bound | null {
  if (values.some((value) => value.includes('${'))) return null
  return READERS[key.toLowerCase()]?.(values, facts) ?? null
}

function looseness({ operator, quantifier, ifExists }: Condition): string | null {
  if (quantifier === 'ForAllValues') return 'ForAllValues holds when the key is absent'
  if (ifExists) return 'IfExists holds when the key is absent'
  if (operator === 'Null') return 'that a key is there does not say what it holds'
  return POSITIVE.has(operator) ? null : 'everybody but those named'
}

function sentenceOf(bound: Bound): string {
  switch (bound.kind) {
    case 'organizations':
      return `only principals of ${bound.ids.join(', ')}`
    case 'source-organizations':
      return `only services acting for ${bound.ids.join(', ')}`
    case 'accounts':
      return `only principals of ${accountsText(bound.ids)}`
    case 'source-accounts':
      return `only services acting for ${accountsText(bound.ids)}`
    case 'source-without-account':
      return 'only services acting for that name, whichever account owns it'
    case 'network':
      return bound.isOwn ? 'only from networks of the organization' : 'only from that network'
    case 'token':
      return 'only who knows the token'
    case 'services-only':
      return 'only AWS services'
  }
}

const accountsText = (ids: readonly (string | null)[]): string =>
  ids.map((id) => id ?? 'an account that the value does not tell').join(', ')

const isFixed = (value: string): boolean => value !== '' && !/[*?]/.test(value)

function idsBound(
  kind: 'organizations' | 'accounts' | 'source-accounts' | 'source-organizations',
  values: readonly string[],
  form: RegExp,
): Bound | null {
  return values.every((value) => form.test(value)) ? { kind, ids: values } : null
}

function pathsBound(
  kind: 'organizations' | 'source-organizations',
  values: readonly string[],
): Bound | null {
  const ids = values.map((value) => value.split('/', 1)[0] ?? '')
  return idsBound(kind, [...new Set(ids)], /^o-[a-z0-9]+$/)
}

function arnsBound(kind: 'accounts' | 'source-accounts', values: readonly string[]): Bound | null {
  const ids = values.map((value) => value.split(':')[4] ?? '')
  return idsBound(kind, [...new Set(ids)], /^\d{12}$/)
}

function sourceBound(values: readonly string[]): Bound | null {
  const withAccount = arnsBound('source-accounts', values)
  if (withAccount !== null) return withAccount
  const areNames = values.every((value) => {
    const [lead, , service = '*', , account, name = ''] = value.split(':')
    return lead === 'arn' && isFixed(service) && account === '' && /^[^*?]{3}/.test(name)
  })
  return areNames ? { kind: 'source-without-account' } : null
}

function networkBound(values: readonly string[], { networks }: OrganizationFacts): Bound | null {
  if (!values.every(isFixed)) return null
  return { kind: 'network', isOwn: values.every((value) => networks?.has(value) ?? false) }
}

const EVERY_V4 = [8, 32] as const
const EVERY_V6 = [32, 128] as const

/** Broader than /8 or, in IPv6, /32 counts as everybody, as it does for S3. */
function isNarrowRange(value: string): boolean {
  const range = parseIpRange(value)
  if (range === null) return false
  const [least] = range.bits === 32 ? EVERY_V4 : EVERY_V6
  return range.prefix >= least && ipRangeContains(range, range)
}
