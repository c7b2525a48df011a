import type { RequestContext } from './request-context.ts'

/** Where a guardrail is tried. */
export interface Place {
  readonly partition: string
  readonly region: string
  readonly accountId: string
}

/** Something that an administrator of an account might do, and that a guardrail is there to stop. */
export interface Attempt {
  readonly name: string
  readonly action: `${string}:${string}`
  readonly resource: string
  readonly context: RequestContext
}

/** What an organization chooses for its guardrails; an empty list means that none is approved. */
export interface GuardrailChoices {
  readonly vpcIds: readonly string[]
  readonly subnetIds: readonly string[]
  /** Accounts whose layers may be used. */
  readonly layerAccountIds: readonly string[]
  /** ARN patterns of roles that may be passed to functions. */
  readonly roleArns: readonly string[]
  /** ARN patterns of principals that the guardrail spares, such as a break-glass role. */
  readonly sparedPrincipalArns: readonly string[]
}

/** A Deny statement for a service control policy; the generator adds the principals to spare. */
export interface DenyStatement {
  readonly Sid: string
  readonly Effect: 'Deny'
  readonly Action: readonly string[]
  readonly Resource?: string
  readonly NotResource?: readonly string[]
  readonly Condition?: Readonly<
    Record<string, Readonly<Record<string, string | readonly string[]>>>
  >
}

/** A function as it is today, as far as guardrails look at it. Undefined is what could not be read. */
export interface GuardedFunction {
  readonly arn: string
  readonly roleArn: string | null
  /** No service control policy binds who makes it there. */
  readonly inManagementAccount: boolean
  readonly vpcId: string | null
  readonly subnetIds: readonly string[]
  readonly securityGroupIds: readonly string[]
  readonly layerArns: readonly string[]
  readonly codeSigningConfigArn: string | null | undefined
  readonly urlAuthTypes: readonly string[] | undefined
  /** Principals that its policies name, as lambda:Principal would have them. */
  readonly policyPrincipals: readonly string[] | undefined
}

export interface Guardrail {
  readonly id: string
  readonly title: string
  readonly reference: `https://${string}`
  /** Every one of these has to be stopped for the guardrail to be enforced. */
  readonly attempts: (place: Place) => readonly Attempt[]
  /** The statements that enforce it; empty when nothing was chosen that it could hold to. */
  readonly statements: (choices: GuardrailChoices) => readonly DenyStatement[]
  /** What was asked of AWS to make a function as it is today; undefined when that could not be read. */
  readonly asToday: (fn: GuardedFunction) => readonly Attempt[] | undefined
}
