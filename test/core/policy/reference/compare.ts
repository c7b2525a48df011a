import { seen } from '#lib/core/model/observed.ts'
import type { AuthorizationRequest } from '#lib/core/policy/authorization-request.ts'
import { authorize } from '#lib/core/policy/authorize.ts'
import { compile } from '#lib/core/policy/compile.ts'
import { principalContext } from '#lib/core/policy/principal-context.ts'
import type { Residual } from '#lib/core/policy/residual.ts'
import type { Verdict } from '#lib/core/policy/verdict.ts'
import { type PlainRequest, plainAuthorize } from './plain-authorize.ts'
import { type Answer, type Facts, filledIn, plainCondition } from './plain-conditions.ts'
import { plainResource } from './plain-match.ts'
import {
  ACTIONS,
  type Chance,
  happens,
  KEYS,
  pick,
  REQUEST_VALUES,
  RESOURCES,
  ROLES,
  randomPolicy,
  SESSIONS,
} from './random-policies.ts'

export interface Comparison {
  readonly decision: Verdict['decision']
  readonly documents: number
  /** What is wrong, when the two disagree where both have an answer. */
  readonly wrong: {
    readonly plain: Answer
    readonly verdict: Verdict
    readonly asked: PlainRequest
  } | null
}

/** Makes up a request and its documents, and asks both evaluators; the product is told only part of what is so. */
export function compareOnce(chance: Chance): Comparison {
  const asked = randomRequest(chance)
  const hidden = new Set(KEYS.filter(() => happens(chance, 0.3)).map((key) => key.toLowerCase()))
  const isSessionHidden = happens(chance, 0.4)
  const verdict = authorize(requestOf(asked, hidden, isSessionHidden))
  const plain = plainAuthorize(asked)
  const documents = asked.identity.length + asked.scp.flat().length + 1
  return {
    decision: verdict.decision,
    documents,
    wrong: agrees(verdict, plain, asked) ? null : { plain, verdict, asked },
  }
}

function agrees(verdict: Verdict, plain: Answer, asked: PlainRequest): boolean {
  switch (verdict.decision) {
    case 'allowed':
      return plain === true
    case 'denied':
      return plain !== true
    case 'allowed-if': {
      const holds = residualHolds(verdict.condition, asked)
      return holds === null ? true : holds ? plain === true : plain !== true
    }
    case 'unknown':
      return true
  }
}

/** What a residual comes to once everything is known. */
function residualHolds(residual: Residual, asked: PlainRequest): Answer {
  switch (residual.kind) {
    case 'always':
      return true
    case 'never':
      return false
    case 'not': {
      const inner = residualHolds(residual.of, asked)
      return inner === null ? null : !inner
    }
    case 'and': {
      const terms = residual.of.map((term) => residualHolds(term, asked))
      return terms.includes(false) ? false : terms.includes(null) ? null : true
    }
    case 'or': {
      const terms = residual.of.map((term) => residualHolds(term, asked))
      return terms.includes(true) ? true : terms.includes(null) ? null : false
    }
    case 'condition': {
      const { operator: name, key, values } = residual
      const facts = new Map([...asked.facts, ['sts:rolesessionname', [asked.sessionName]]])
      return plainCondition({ name, key, values }, facts, '2012-10-17')
    }
    case 'variable': {
      const pattern = filledIn(residual.pattern, asked.facts, '2012-10-17')
      return pattern !== null && plainResource(pattern, asked.resource)
    }
    case 'delegated':
    case 'unreadable':
      return null
  }
}

function randomRequest(chance: Chance): PlainRequest {
  const roleArn = pick(chance, ROLES)
  const facts = new Map<string, readonly string[]>([
    ['aws:principalaccount', [roleArn.split(':')[4] ?? '']],
  ])
  for (const key of KEYS) {
    if (happens(chance, 0.7)) facts.set(key.toLowerCase(), pick(chance, REQUEST_VALUES[key]))
  }
  const level = () =>
    happens(chance, 0.7)
      ? [FULL, ...(happens(chance, 0.5) ? [randomPolicy(chance, false)] : [])]
      : [randomPolicy(chance, false)]
  return {
    roleArn,
    sessionName: pick(chance, SESSIONS),
    action: pick(chance, ACTIONS),
    resource: pick(chance, RESOURCES),
    facts,
    identity: [
      randomPolicy(chance, false),
      ...(happens(chance, 0.3) ? [randomPolicy(chance, false)] : []),
    ],
    boundary: happens(chance, 0.2) ? randomPolicy(chance, false) : null,
    resourcePolicy: happens(chance, 0.8) ? randomPolicy(chance, true) : null,
    scp: happens(chance, 0.4) ? [level(), level()] : [],
  }
}

const FULL = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}'

function requestOf(
  asked: PlainRequest,
  hidden: ReadonlySet<string>,
  isSessionHidden: boolean,
): AuthorizationRequest {
  const { roleArn: arn, resource, boundary, resourcePolicy } = asked
  const accountId = arn.split(':')[4] ?? ''
  const sessionName = isSessionHidden ? null : asked.sessionName
  const principal = { kind: 'role', arn, accountId, roleId: null, sessionName } as const
  const known = KEYS.map((key) => key.toLowerCase())
    .filter((key) => !hidden.has(key))
    .map((key) => [key, asked.facts.get(key) ?? null] as const)
  const policies = (texts: readonly string[], layer: 'identity' | 'scp', at: string) =>
    texts.map((text, index) => compile(text, { id: `${at}.${index}`, layer }))
  return {
    caller: {
      principal,
      standing: 'member',
      identity: seen(policies(asked.identity, 'identity', 'identity')),
      boundary: seen(
        boundary === null ? null : compile(boundary, { id: 'boundary', layer: 'boundary' }),
      ),
      session: seen(null),
      serviceControl: seen(asked.scp.map((texts, level) => policies(texts, 'scp', `scp ${level}`))),
      context: principalContext(principal),
    },
    action: asked.action,
    target: {
      arn: resource,
      accountId: resource.split(':')[4] ?? '',
      policy: seen(
        resourcePolicy === null
          ? null
          : compile(resourcePolicy, { id: 'resource', layer: 'resource' }),
      ),
      resourceControl: seen([]),
      context: new Map(),
    },
    context: new Map(known),
  }
}

export type { Facts }
