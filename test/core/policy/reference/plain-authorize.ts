import { type Answer, type Facts, filledIn, plainCondition } from './plain-conditions.ts'
import { plain, plainMatch, plainResource } from './plain-match.ts'

/** What the plain evaluator is asked: JSON texts, and a request of which everything is known. */
export interface PlainRequest {
  readonly roleArn: string
  readonly sessionName: string
  readonly action: string
  readonly resource: string
  readonly facts: Facts
  readonly identity: readonly string[]
  readonly boundary: string | null
  readonly resourcePolicy: string | null
  readonly scp: readonly (readonly string[])[]
}

/** Three values: yes, no, and null for what cannot be said. */
const and = (...terms: readonly Answer[]): Answer =>
  terms.includes(false) ? false : terms.includes(null) ? null : true
const or = (...terms: readonly Answer[]): Answer =>
  terms.includes(true) ? true : terms.includes(null) ? null : false
const not = (term: Answer): Answer => (term === null ? null : !term)

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): readonly string[] | null => {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value]
  const texts = items.filter((item) => typeof item === 'string')
  return texts.length === items.length && items.length > 0 ? texts : null
}

function documentOf(
  text: string,
): { readonly version: string; readonly statements: readonly unknown[] } | null {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return null
  }
  if (!isObject(document)) return null
  const version = document['Version'] ?? '2008-10-17'
  const names = Object.keys(document).every((key) => ['Version', 'Id', 'Statement'].includes(key))
  const known = version === '2008-10-17' || version === '2012-10-17'
  const list = document['Statement']
  if (!names || !known || document['Version'] === null) return null
  if (Array.isArray(list)) return { version, statements: list }
  return isObject(list) ? { version, statements: [list] } : null
}

const ELEMENTS = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]

function actions(statement: Json, action: string): Answer {
  if ('Action' in statement === 'NotAction' in statement) return null
  const patterns = listOf(statement['Action'] ?? statement['NotAction'])
  if (patterns === null || !patterns.every((one) => /^(\*+|(\*|[a-z0-9-]+):\S+)$/i.test(one)))
    return null
  const matched = patterns.some((one) => plainMatch(plain(one.toLowerCase()), action.toLowerCase()))
  return 'Action' in statement ? matched : !matched
}

function resources(statement: Json, request: PlainRequest, version: string): Answer {
  if ('Resource' in statement === 'NotResource' in statement) return null
  const patterns = listOf(statement['Resource'] ?? statement['NotResource'])
  if (patterns === null || !patterns.every((one) => /^(\*+$|arn:)/.test(one))) return null
  const matched = patterns.some((one) => {
    const fifth = one
      .replace(/\$\{[^${}]*\}/g, (inner) => inner.replace(/:/g, ' '))
      .split(':')
      .slice(0, 5)
      .join(':').length
    if (version === '2012-10-17' && /\$\{[^${}]*:/.test(one.slice(0, fifth))) return false
    const units = filledIn(one, request.facts, version)
    return units !== null && plainResource(units, request.resource)
  })
  return 'Resource' in statement ? matched : !matched
}

function conditions(statement: Json, facts: Facts, version: string): Answer {
  const block = statement['Condition']
  if (!('Condition' in statement)) return true
  if (!isObject(block)) return null
  const seen = new Set<string>()
  const answers: Answer[] = []
  for (const [name, keys] of Object.entries(block)) {
    if (!isObject(keys)) {
      answers.push(null)
      continue
    }
    for (const [key, value] of Object.entries(keys)) {
      const items: readonly unknown[] = Array.isArray(value) ? value : [value]
      const isScalar = items.every((item) => ['string', 'number', 'boolean'].includes(typeof item))
      const id = `${name} ${key}`.toLowerCase()
      if (!isScalar || items.length === 0 || key === '' || seen.has(id)) {
        answers.push(null)
        continue
      }
      seen.add(id)
      answers.push(plainCondition({ name, key, values: items.map(String) }, facts, version))
    }
  }
  return and(...answers)
}

type Naming = 'session' | 'role' | 'account' | 'nobody'

function naming(statement: Json, request: PlainRequest): Naming | null {
  const { Principal: principal } = statement
  if ('NotPrincipal' in statement || principal === undefined) return null
  if (principal === '*') return 'session'
  if (!isObject(principal) || Object.keys(principal).length === 0) return null
  const found: Naming[] = []
  const [, , , , account = ''] = request.roleArn.split(':')
  const name = request.roleArn.slice(request.roleArn.lastIndexOf('/') + 1)
  const session = `arn:aws:sts::${account}:assumed-role/${name}/${request.sessionName}`
  for (const [kind, value] of Object.entries(principal)) {
    const texts = listOf(value)
    if (!['AWS', 'Service', 'Federated'].includes(kind) || texts === null) return null
    if (kind !== 'AWS') continue
    for (const text of texts) {
      if (text === '*' || text === session) found.push('session')
      else if (text === request.roleArn) found.push('role')
      else if (text === account || text === `arn:aws:iam::${account}:root`) found.push('account')
      else if (
        !/^(\d{12}|A[A-Z]{3}[A-Z0-9]{12,}|arn:aws:(iam::\d{12}:(root$|role\/|user\/)|sts::\d{12}:(assumed-role\/[^/]+\/[^/]+$|federated-user\/))[^*?]*)$/.test(
          text,
        )
      )
        return null
    }
  }
  return found.includes('session')
    ? 'session'
    : found.includes('role')
      ? 'role'
      : (found[0] ?? 'nobody')
}

interface Said {
  readonly denies: Answer
  readonly session: Answer
  readonly role: Answer
  readonly account: Answer
}

const CANNOT_SAY: Said = { denies: null, session: null, role: null, account: null }

/** What one statement says, when it applies. A statement that cannot be read may say anything. */
function statementSays(
  raw: unknown,
  request: PlainRequest,
  version: string,
  isResource: boolean,
): Said {
  if (!isObject(raw)) return CANNOT_SAY
  const who = isResource
    ? naming(raw, request)
    : 'Principal' in raw || 'NotPrincipal' in raw
      ? null
      : 'session'
  const isNamed = who === null ? null : who !== 'nobody'
  const isSound =
    Object.keys(raw).every((key) => ELEMENTS.includes(key)) &&
    (!('Sid' in raw) || typeof raw['Sid'] === 'string')
  const applies = and(
    isSound ? true : null,
    actions(raw, request.action),
    resources(raw, request, version),
    conditions(raw, request.facts, version),
    isNamed,
  )
  const effect = raw['Effect']
  if (effect === 'Deny') return { denies: applies, session: false, role: false, account: false }
  const doubt = effect === 'Allow' ? false : and(applies, null)
  const allows = effect === 'Allow' ? applies : and(applies, null)
  return {
    denies: doubt,
    session: who === 'session' || who === null ? allows : false,
    role: who === 'role' ? allows : false,
    account: who === 'account' ? allows : false,
  }
}

function policySays(texts: readonly string[], request: PlainRequest, isResource = false): Said {
  const said = texts.flatMap((text): readonly Said[] => {
    const document = documentOf(text)
    if (document === null) return [CANNOT_SAY]
    return document.statements.map((one) =>
      statementSays(one, request, document.version, isResource),
    )
  })
  return {
    denies: or(...said.map(({ denies }) => denies)),
    session: or(...said.map(({ session }) => session)),
    role: or(...said.map(({ role }) => role)),
    account: or(...said.map(({ account }) => account)),
  }
}

/** Whether the request is allowed; null when what is written does not tell. Slow, plain, and written apart from the product. */
export function plainAuthorize(request: PlainRequest): Answer {
  const identity = policySays(request.identity, request)
  const boundary = request.boundary === null ? null : policySays([request.boundary], request)
  const resource = policySays(
    request.resourcePolicy === null ? [] : [request.resourcePolicy],
    request,
    true,
  )
  const levels = request.scp.map((texts) => policySays(texts, request))
  const denied = or(
    identity.denies,
    boundary?.denies ?? false,
    resource.denies,
    ...levels.map(({ denies }) => denies),
  )
  const limit = boundary === null ? true : boundary.session
  const own = and(identity.session, limit)
  const sameAccount = request.roleArn.split(':')[4] === request.resource.split(':')[4]
  const granted = sameAccount
    ? or(own, resource.session, and(resource.role, limit))
    : and(own, or(resource.session, resource.role, resource.account))
  return and(not(denied), ...levels.map(({ session }) => session), granted)
}
