import { type Observed, seen } from '#lib/core/model/observed.ts'
import { type AdministratorOutcome, administratorOutcome } from './administrator-outcome.ts'
import type { Caller, ControlLevels, Standing } from './authorization-request.ts'
import { authorize } from './authorize.ts'
import { type CompiledPolicy, compile } from './compile.ts'
import type { Attempt, Guardrail, Place } from './guardrail.ts'
import { principalContext } from './principal-context.ts'
import { NO_CONTEXT, type RequestContext } from './request-context.ts'
import type { StatementRef } from './statement-ref.ts'
import type { Verdict } from './verdict.ts'

/** `exempt`: the management account, which no service control policy binds. */
export const GUARDRAIL_STATES = ['enforced', 'partly', 'not', 'unknown', 'exempt'] as const
export type GuardrailState = (typeof GUARDRAIL_STATES)[number]

export interface GuardedAccount extends Place {
  readonly standing: Standing
  /** From the root down to the account; empty where no service control policies are in force. */
  readonly serviceControl: Observed<ControlLevels>
  /** The boundary that administrators of the account are held to; null when they have none. */
  readonly boundary: Observed<CompiledPolicy | null>
  readonly organizationId: string | null
  /** The administrator meant; null for any that the account may have. */
  readonly administratorArn: string | null
}

export interface GuardrailJudgement {
  readonly guardrail: string
  readonly accountId: string
  readonly state: GuardrailState
  readonly attempts: readonly { readonly attempt: Attempt; readonly verdict: Verdict }[]
  /** The statements that stop the attempts, or that spare somebody from being stopped. */
  readonly by: readonly StatementRef[]
}

/** What an administrator of the account could still do: everything is allowed to them but what control policies and a boundary stop. */
export function judgeGuardrail(guardrail: Guardrail, account: GuardedAccount): GuardrailJudgement {
  const caller = administratorOf(account)
  const attempts = guardrail.attempts(account).map((attempt) => ({
    attempt,
    verdict: tryOut(attempt, caller, account.accountId),
  }))
  return {
    guardrail: guardrail.id,
    accountId: account.accountId,
    state: isExempt(account) ? 'exempt' : stateOf(attempts),
    attempts,
    by: [...new Set(attempts.flatMap(({ verdict }) => verdict.by))].filter(
      ({ document }) => document !== ADMINISTRATOR.id,
    ),
  }
}

const isExempt = ({ standing, boundary }: GuardedAccount): boolean =>
  standing === 'management' && boundary.seen && boundary.value === null

/** May the caller make the attempt; a target without a policy of its own. */
export function tryOut(attempt: Attempt, caller: Caller, accountId: string): Verdict {
  return authorize({
    caller,
    action: attempt.action,
    target: {
      arn: attempt.resource,
      accountId,
      policy: seen(null),
      resourceControl: seen([]),
      context: NO_CONTEXT,
    },
    context: attempt.context,
  })
}

const ADMINISTRATOR = compile(
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
  { id: 'AdministratorAccess', layer: 'identity' },
)

/** The administrator that is named, or any role of the account: then a statement that spares some names leaves a condition. */
export function administratorOf(account: GuardedAccount): Caller {
  const { partition, accountId, administratorArn } = account
  const arn = administratorArn ?? `arn:${partition}:iam::${accountId}:role/administrator`
  const principal = { kind: 'role', arn, accountId, roleId: null, sessionName: null } as const
  const known = principalContext(principal, {
    organizationId: account.organizationId,
    organizationPath: undefined,
    tags: undefined,
  })
  const context: RequestContext =
    administratorArn === null
      ? new Map([...known].filter(([key]) => key !== 'aws:principalarn'))
      : known
  return {
    principal,
    standing: account.standing,
    identity: seen([ADMINISTRATOR]),
    boundary: account.boundary,
    session: seen(null),
    serviceControl: account.serviceControl,
    context,
  }
}

function stateOf(attempts: readonly { readonly verdict: Verdict }[]): GuardrailState {
  const outcomes = attempts.map(({ verdict }) => administratorOutcome(verdict))
  const has = (outcome: AdministratorOutcome) => outcomes.includes(outcome)
  if (!has('free') && !has('sometimes')) return has('unknown') ? 'unknown' : 'enforced'
  return has('stopped') || has('sometimes') ? 'partly' : 'not'
}
