import { parseArn } from '#lib/core/model/arn.ts'
import { seen } from '#lib/core/model/observed.ts'
import type { Caller, Target } from '#lib/core/policy/authorization-request.ts'
import { NO_CONTEXT } from '#lib/core/policy/request-context.ts'
import { targetContext } from '#lib/core/policy/target-context.ts'
import type { GraphCaller } from './graph-caller.ts'
import type { EdgeReason, GraphEdge } from './graph-edge.ts'
import type { GraphFunction } from './graph-input.ts'
import type { GraphWorld, WorldAccount } from './graph-world.ts'
import { INVOKE } from './invoke-action.ts'
import { type Judgement, judge } from './judge.ts'
import { namedRefs } from './policy-library.ts'
import { OPEN_POLICY } from './probe.ts'

/**
 * What Lambda must be let do by the execution role to poll a source or to hand a result on, by service. Kafka, MQ and
 * DocumentDB need more than one permission and network access: those are not judged.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-configuring.html
 */
const POLL_ACTIONS: Readonly<Record<string, string>> = {
  sqs: 'sqs:receivemessage',
  kinesis: 'kinesis:getrecords',
  dynamodb: 'dynamodb:getrecords',
}
const SEND_ACTIONS: Readonly<Record<string, string>> = {
  lambda: INVOKE,
  sqs: 'sqs:sendmessage',
  sns: 'sns:publish',
  events: 'events:putevents',
  s3: 's3:putobject',
}

/** A function's event sources and destinations, each with whether its execution role can do what they need. */
export function wiringEdges(
  world: GraphWorld,
  account: WorldAccount,
  fn: GraphFunction,
): readonly GraphEdge[] {
  const role = fn.roleArn === null ? undefined : world.caller(fn.roleArn)
  const context = { world, account, role }
  const sources = fn.eventSources.map((one): GraphEdge => {
    const from = one.sourceArn ?? `self-managed:${one.targetArn}`
    const found = one.state === 'Disabled' ? DISABLED : needs(context, one.sourceArn, POLL_ACTIONS)
    return {
      kind: 'event-source',
      from,
      to: one.targetArn,
      fromAccount: accountIn(one.sourceArn) ?? account.accountId,
      toAccount: account.accountId,
      ...found,
    }
  })
  const destinations = fn.destinations.map(
    ({ arn }): GraphEdge => ({
      kind: 'destination',
      from: fn.arn,
      to: arn,
      fromAccount: account.accountId,
      toAccount: accountIn(arn) ?? account.accountId,
      ...needs(context, arn, SEND_ACTIONS),
    }),
  )
  return [...sources, ...destinations]
}

const fixed = (verdict: Judgement['verdict'], reason: EdgeReason): Judgement => ({
  verdict,
  reason,
  condition: null,
  by: [],
})
const DISABLED = fixed('broken', 'disabled')

function needs(
  context: {
    readonly world: GraphWorld
    readonly account: WorldAccount
    readonly role: GraphCaller | undefined
  },
  arn: string | null,
  actions: Readonly<Record<string, string>>,
): Judgement {
  const { world, account, role } = context
  if (role === undefined) {
    return account.principalsMissing === null
      ? fixed('broken', 'missing-role')
      : fixed('unknown', 'principals-unread')
  }
  const action = actions[parseArn(arn ?? '')?.service ?? '']
  if (arn === null || action === undefined) return fixed('unknown', 'policy-unread')
  const known = world.target(arn)
  const found = known
    ? judge({ caller: fullCaller(role), target: known.target, action, context: NO_CONTEXT })
    : roleSide(role, action, { arn, accountId: accountIn(arn) ?? account.accountId })
  return {
    ...found,
    by: namedRefs(found.by, role.names, account.serviceControlNames()),
  }
}

/**
 * The policy of a queue, a stream or a topic is not collected. In the same account the role's own permission suffices, and
 * without it that policy may still allow; across accounts both are needed. A Deny in it stays out of sight.
 */
function roleSide(
  role: GraphCaller,
  action: string,
  at: { readonly arn: string; readonly accountId: string },
): Judgement {
  const isSame = role.accountId === at.accountId
  const target: Target = {
    ...at,
    policy: isSame ? seen(null) : OPEN_POLICY,
    resourceControl: seen([]),
    context: targetContext(at.arn, at.accountId),
  }
  const found = judge({ caller: fullCaller(role), target, action, context: NO_CONTEXT })
  const unread: Judgement = {
    ...found,
    verdict: 'unknown',
    reason: 'policy-unread',
    condition: null,
  }
  if (isSame) return found.reason === 'no-identity-permission' ? unread : found
  return found.verdict === 'broken' ? found : unread
}

/** The caller with every policy, not only those on invoking. */
const fullCaller = ({ caller, everyPolicy }: GraphCaller): Caller => ({
  ...caller,
  identity: everyPolicy,
})

const accountIn = (arn: string | null): string | null => {
  const id = parseArn(arn ?? '')?.accountId ?? ''
  return /^\d{12}$/.test(id) ? id : null
}
