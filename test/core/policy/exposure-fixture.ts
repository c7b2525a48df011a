import { type Observed, seen } from '#lib/core/model/observed.ts'
import { type CompiledPolicy, compile } from '#lib/core/policy/compile.ts'
import type { OrganizationFacts } from '#lib/core/policy/exposure.ts'
import { exposureOf } from '#lib/core/policy/exposure-of.ts'

export const OWN = '111122223333'
export const MEMBER = '222233334444'
export const CLOSED = '333344445555'
export const VENDOR = '444455556666'
export const STRANGER = '999988887777'
export const ARN = `arn:aws:lambda:eu-central-1:${OWN}:function:orders`

export const FACTS: OrganizationFacts = {
  organizationId: 'o-own',
  accounts: new Map([
    [OWN, 'ACTIVE'],
    [MEMBER, 'ACTIVE'],
    [CLOSED, 'SUSPENDED'],
  ]),
  accountsComplete: true,
  vendors: new Map([[VENDOR, 'Datadog']]),
  networks: new Set(['vpce-own']),
}

export const policyOf = (statements: readonly object[]): Observed<CompiledPolicy> =>
  seen(
    compile(JSON.stringify({ Version: '2012-10-17', Statement: statements }), {
      id: ARN,
      layer: 'resource',
    }),
  )

export const allow = (
  Principal: unknown,
  Condition: object = {},
  Action: unknown = 'lambda:InvokeFunction',
) => ({
  Effect: 'Allow',
  Principal,
  Action,
  Resource: ARN,
  Condition,
})
export const deny = (Condition: object = {}, Principal: unknown = '*', Action = 'lambda:*') => ({
  ...allow(Principal, Condition, Action),
  Effect: 'Deny',
})

export const urlAction = (authType: string) =>
  allow(
    '*',
    { StringEquals: { 'lambda:FunctionUrlAuthType': authType } },
    'lambda:InvokeFunctionUrl',
  )
export const viaUrl = allow('*', { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } })
export const service = { Service: 's3.amazonaws.com' }
export const own = { StringEquals: { 'aws:PrincipalOrgID': 'o-own' } }

export const exposure = (statements: readonly object[], url?: string) =>
  exposureOf(
    {
      arn: ARN,
      policy: policyOf(statements),
      url: seen(url === undefined ? null : { authType: url }),
    },
    FACTS,
  )
