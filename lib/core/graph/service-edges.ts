import { parseArn } from '#lib/core/model/arn.ts'
import { seen } from '#lib/core/model/observed.ts'
import type { Caller } from '#lib/core/policy/authorization-request.ts'
import type { Statement } from '#lib/core/policy/policy-document.ts'
import { principalContext } from '#lib/core/policy/principal-context.ts'
import type { RequestContext } from '#lib/core/policy/request-context.ts'
import type { GraphEdge } from './graph-edge.ts'
import type { GraphTarget } from './graph-target.ts'
import { INVOKE, INVOKE_URL, urlContext } from './invoke-action.ts'
import { type Judgement, judge } from './judge.ts'
import { ANONYMOUS, serviceNode } from './node-key.ts'

/** The services that a target's policy lets in, each by the source that a condition binds it to. A grant that a Deny undoes is broken. */
export function serviceEdges(target: GraphTarget): readonly GraphEdge[] {
  const edges = new Map<string, GraphEdge>()
  for (const { service, statement } of target.audience?.services ?? []) {
    for (const source of sourcesOf(statement)) {
      const from = serviceNode(service, source.arn ?? source.accountId)
      const caller = serviceCaller(service)
      const found = judge({ caller, target: target.target, context: source.context })
      edges.set(from, {
        ...edgeTo(target, found),
        kind: 'service-grant',
        from,
        fromAccount: source.accountId,
      })
    }
  }
  return [...edges.values()]
}

/** Anybody on the internet, by a function URL that asks for no identity. Both permissions are needed. https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html */
export function anonymousEdges(target: GraphTarget): readonly GraphEdge[] {
  const { url } = target
  const base = { kind: 'url', from: ANONYMOUS, fromAccount: null } as const
  if (!url.seen) {
    const unread: Judgement = {
      verdict: 'unknown',
      condition: null,
      reason: 'policy-unread',
      by: [],
    }
    const isOpen = target.audience === null || target.audience.unbounded
    return isOpen ? [{ ...edgeTo(target, unread), ...base }] : []
  }
  if (url.value === null || url.value.authType !== 'NONE') return []
  const answers = [INVOKE_URL, INVOKE].map((action) =>
    judge({ caller: NOBODY, target: target.target, action, context: urlContext('NONE') }),
  )
  const worst = ['broken', 'unknown', 'conditional', 'proven']
    .map((verdict) => answers.find((one) => one.verdict === verdict))
    .find((one) => one !== undefined)
  const by = answers.flatMap((one) => one.by)
  return worst ? [{ ...edgeTo(target, { ...worst, by }), ...base }] : []
}

const edgeTo = (target: GraphTarget, found: Judgement) => ({
  to: target.arn,
  toAccount: target.accountId,
  verdict: found.verdict,
  condition: found.condition,
  reason: found.reason,
  by: found.by,
})

const NOBODY: Caller = {
  ...serviceCaller(''),
  principal: { kind: 'anonymous' },
  context: principalContext({ kind: 'anonymous' }),
}

function serviceCaller(service: string): Caller {
  const principal = { kind: 'service', service } as const
  return {
    principal,
    standing: 'outside',
    identity: seen([]),
    boundary: seen(null),
    session: seen(null),
    serviceControl: seen([]),
    context: principalContext(principal),
  }
}

interface Source {
  readonly arn: string | null
  readonly accountId: string | null
  readonly context: RequestContext
}

/** The sources that a statement's conditions let in, one each, with the keys that a call from there carries. */
function sourcesOf(statement: Statement): readonly Source[] {
  const values = (key: string): readonly string[] =>
    statement.conditions
      .filter((one) => one.key.toLowerCase() === key && !/Not|Null/.test(one.operator))
      .flatMap((one) => one.values)
  const accounts = values('aws:sourceaccount')
  const arns = values('aws:sourcearn')
  if (arns.length > 0) {
    return arns.map((arn) => {
      const inArn = parseArn(arn)?.accountId
      return source(arn, inArn && /^\d{12}$/.test(inArn) ? inArn : (accounts[0] ?? null))
    })
  }
  return accounts.length > 0 ? accounts.map((id) => source(null, id)) : [source(null, null)]
}

function source(arn: string | null, accountId: string | null): Source {
  const keys: [string, readonly string[] | null][] = [
    ['lambda:invokedviafunctionurl', ['false']],
    ['lambda:functionurlauthtype', null],
  ]
  if (arn !== null) keys.push(['aws:sourcearn', [arn]])
  if (accountId !== null) keys.push(['aws:sourceaccount', [accountId]])
  return { arn, accountId, context: new Map(keys) }
}
