import { parseFunctionArn } from '#lib/core/model/function-arn.ts'
import { seen } from '#lib/core/model/observed.ts'
import { administratorOutcome } from './administrator-outcome.ts'
import { type CompiledPolicy, compile } from './compile.ts'
import type { DenyStatement, GuardedFunction, Guardrail, GuardrailChoices } from './guardrail.ts'
import { administratorOf, type GuardedAccount, tryOut } from './judge-guardrail.ts'
import type { StatementRef } from './statement-ref.ts'

/** Characters that a service control policy may have, white space apart. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html */
export const SERVICE_CONTROL_POLICY_LIMIT = 10_240

export interface GuardrailPolicy {
  /** The document, ready to be attached; null when the choices leave nothing to enforce. */
  readonly document: string | null
  readonly characters: number
  readonly fits: boolean
}

/** Writes the service control policy that enforces guardrails for what was chosen. */
export function guardrailPolicy(
  guardrails: readonly Guardrail[],
  choices: GuardrailChoices,
): GuardrailPolicy {
  const statements = guardrails
    .flatMap((guardrail) => guardrail.statements(choices))
    .map((statement) => sparing(statement, choices.sparedPrincipalArns))
  if (statements.length === 0) return { document: null, characters: 0, fits: true }
  const policy = { Version: '2012-10-17', Statement: statements }
  const characters = JSON.stringify(policy).length
  const fits = characters <= SERVICE_CONTROL_POLICY_LIMIT
  return { document: JSON.stringify(policy, null, 2), characters, fits }
}

function sparing(statement: DenyStatement, arns: readonly string[]): DenyStatement {
  if (arns.length === 0) return statement
  return {
    ...statement,
    Condition: { ...statement.Condition, ArnNotLike: { 'aws:PrincipalArn': arns } },
  }
}

/** What a new policy would do to the functions that there are, were they made again as they are. */
export interface WouldBlock {
  readonly blocked: readonly { readonly arn: string; readonly by: readonly StatementRef[] }[]
  /** Functions of which something that matters could not be read. */
  readonly unknown: readonly string[]
  /** Functions of the management account, which no service control policy binds. */
  readonly exempt: readonly string[]
  readonly passed: number
}

const EVERYTHING = compile(
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
  { id: 'FullAWSAccess', layer: 'scp' },
)

export function wouldBlock(
  document: string,
  guardrails: readonly Guardrail[],
  functions: readonly GuardedFunction[],
): WouldBlock {
  const policy = compile(document, { id: 'new guardrail', layer: 'scp' })
  const blocked: { arn: string; by: readonly StatementRef[] }[] = []
  const unknown: string[] = []
  const exempt = functions.filter(({ inManagementAccount }) => inManagementAccount)
  const bound = functions.filter(({ inManagementAccount }) => !inManagementAccount)
  for (const fn of bound) {
    const by = blockersOf(fn, policy, guardrails)
    if (by === undefined) unknown.push(fn.arn)
    else if (by.length > 0) blocked.push({ arn: fn.arn, by })
  }
  return {
    blocked,
    unknown,
    exempt: exempt.map(({ arn }) => arn),
    passed: bound.length - blocked.length - unknown.length,
  }
}

/** Undefined when nothing known is blocked and something is not known. */
function blockersOf(
  fn: GuardedFunction,
  policy: CompiledPolicy,
  guardrails: readonly Guardrail[],
): readonly StatementRef[] | undefined {
  const account = accountOf(fn, policy)
  const caller = administratorOf(account)
  const attempts = guardrails.map((guardrail) => guardrail.asToday(fn))
  const verdicts = attempts.flatMap((some) =>
    (some ?? []).map((attempt) => tryOut(attempt, caller, account.accountId)),
  )
  const by = verdicts.flatMap((verdict) =>
    ['stopped', 'sometimes'].includes(administratorOutcome(verdict)) ? verdict.by : [],
  )
  const stopping = by.filter(({ document }) => document === policy.id)
  const isDoubtful =
    attempts.includes(undefined) || verdicts.some(({ decision }) => decision === 'unknown')
  return stopping.length === 0 && isDoubtful ? undefined : [...new Set(stopping)]
}

function accountOf(fn: GuardedFunction, policy: CompiledPolicy): GuardedAccount {
  const parts = parseFunctionArn(fn.arn)
  return {
    partition: parts?.partition ?? 'aws',
    region: parts?.region ?? '',
    accountId: parts?.accountId ?? '',
    standing: 'member',
    serviceControl: seen([[EVERYTHING, policy]]),
    boundary: seen(null),
    organizationId: null,
    administratorArn: null,
  }
}
