import { describe, expect, it } from 'vitest'
import { seen, unseen } from '#lib/core/model/observed.ts'
import { compile } from '#lib/core/policy/compile.ts'
import type { GuardedFunction, GuardrailChoices } from '#lib/core/policy/guardrail.ts'
import { guardrailPolicy, wouldBlock } from '#lib/core/policy/guardrail-policy.ts'
import { GUARDRAILS } from '#lib/core/policy/guardrails.ts'
import { type GuardedAccount, judgeGuardrail } from '#lib/core/policy/judge-guardrail.ts'

const ACCOUNT = '111122223333'
const FULL = { Effect: 'Allow', Action: '*', Resource: '*' }
const scp = (id: string, statements: readonly object[]) =>
  compile(JSON.stringify({ Version: '2012-10-17', Statement: statements }), { id, layer: 'scp' })

const accountWith = (statements: readonly object[]): GuardedAccount => ({
  partition: 'aws',
  region: 'eu-central-1',
  accountId: ACCOUNT,
  standing: 'member',
  serviceControl: seen([[scp('p-full', [FULL])], [scp('p-full', [FULL]), scp('p-x', statements)]]),
  boundary: seen(null),
  administratorArn: null,
  organizationId: 'o-own',
})

const states = (account: GuardedAccount): object =>
  Object.fromEntries(GUARDRAILS.map((one) => [one.id, judgeGuardrail(one, account).state]))

const CHOICES: GuardrailChoices = {
  vpcIds: ['vpc-a'],
  subnetIds: ['subnet-1', 'subnet-2'],
  layerAccountIds: [ACCOUNT],
  roleArns: ['arn:aws:iam::*:role/lambda/*'],
  sparedPrincipalArns: [],
}
const every = (state: string) => Object.fromEntries(GUARDRAILS.map(({ id }) => [id, state]))
const written = (choices: GuardrailChoices): readonly object[] =>
  JSON.parse(guardrailPolicy(GUARDRAILS, choices).document ?? '{}').Statement

describe('a guardrail', () => {
  it('is not there without control policies', () => {
    expect(states({ ...accountWith([]), serviceControl: seen([]) })).toEqual(every('not'))
    expect(states(accountWith([]))).toEqual(every('not'))
  })

  it('is enforced by the policy that the generator writes', () => {
    expect(states(accountWith(written(CHOICES)))).toEqual(every('enforced'))
  })

  it('is enforced in part when it spares somebody', () => {
    const spared = { ...CHOICES, sparedPrincipalArns: ['arn:aws:iam::*:role/break-glass'] }
    expect(states(accountWith(written(spared)))).toEqual(every('partly'))
  })

  it('is enforced where the service is not allowed at all', () => {
    const account = accountWith([])
    const closed = {
      ...account,
      serviceControl: seen([[scp('p-s3', [{ ...FULL, Action: 's3:*' }])]]),
    }
    expect(states(closed)).toEqual(every('enforced'))
  })

  it('binds nobody in the management account', () => {
    expect(states({ ...accountWith(written(CHOICES)), standing: 'management' })).toEqual(
      every('exempt'),
    )
  })

  it('is unknown when the control policies could not be read', () => {
    const blind = { ...accountWith([]), serviceControl: unseen('access-denied') }
    expect(states(blind)).toEqual(every('unknown'))
  })

  it('is enforced in part when one of two ways is open', () => {
    const [urls] = written(CHOICES).filter((one) => JSON.stringify(one).includes('NoPublicUrl'))
    const account = accountWith([{ ...urls, Action: 'lambda:CreateFunctionUrlConfig' }])
    expect(states(account)).toEqual({ ...every('not'), 'public-function-url': 'partly' })
  })

  it('is not there because another one asks for something that the administrator can give', () => {
    const signing = written(CHOICES).filter((one) => JSON.stringify(one).includes('RequireSigning'))
    expect(states(accountWith(signing))).toEqual({ ...every('not'), 'unsigned-code': 'partly' })
    const signed = { ...FULL, Condition: { StringLike: { 'lambda:CodeSigningConfigArn': '*' } } }
    const account = { ...accountWith([]), serviceControl: seen([[scp('p-signed', [signed])]]) }
    expect(states(account)).toEqual({ ...every('not'), 'unsigned-code': 'partly' })
  })

  it('names the statement that decides', () => {
    const [first] = GUARDRAILS
    if (first === undefined) throw new Error('no guardrails')
    const { by } = judgeGuardrail(first, accountWith(written(CHOICES)))
    expect(by.map(({ document, sid }) => [document, sid])).toContainEqual(['p-x', 'RequireVpc'])
  })

  it('counts a boundary that administrators are held to', () => {
    const boundary = compile(
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [FULL, { Effect: 'Deny', Action: 'lambda:*UrlConfig', Resource: '*' }],
      }),
      { id: 'boundary', layer: 'boundary' },
    )
    expect(states({ ...accountWith([]), boundary: seen(boundary) })).toEqual({
      ...every('not'),
      'public-function-url': 'enforced',
    })
  })
})

describe('the policy that is written', () => {
  it('holds to what was chosen, and leaves out what was not', () => {
    const none = {
      vpcIds: [],
      subnetIds: [],
      layerAccountIds: [],
      roleArns: [],
      sparedPrincipalArns: [],
    }
    const sids = written(none).map((one) => ('Sid' in one ? one.Sid : ''))
    expect(sids).toEqual([
      'RequireVpc',
      'NoPublicUrl',
      'RequireSigning',
      'KeepSigning',
      'NoWildcardPrincipal',
    ])
  })

  it('says when it is too long for a service control policy', () => {
    const vpcIds = Array.from(
      { length: 600 },
      (_, index) => `vpc-${String(index).padStart(17, '0')}`,
    )
    expect(guardrailPolicy(GUARDRAILS, { ...CHOICES, vpcIds }).fits).toBe(false)
  })

  const fn = (name: string, more: Partial<GuardedFunction>): GuardedFunction => ({
    arn: `arn:aws:lambda:eu-central-1:${ACCOUNT}:function:${name}`,
    roleArn: `arn:aws:iam::${ACCOUNT}:role/lambda/${name}`,
    inManagementAccount: false,
    vpcId: 'vpc-a',
    subnetIds: ['subnet-1'],
    securityGroupIds: ['sg-1'],
    layerArns: [],
    codeSigningConfigArn: `arn:aws:lambda:eu-central-1:${ACCOUNT}:code-signing-config:csc-1`,
    urlAuthTypes: [],
    policyPrincipals: [],
    ...more,
  })

  it('would have blocked exactly the functions that breach it', () => {
    const functions = [
      fn('good', {}),
      fn('outside', { vpcId: null, subnetIds: [], securityGroupIds: [] }),
      fn('elsewhere', { vpcId: 'vpc-b' }),
      fn('subnet', { subnetIds: ['subnet-1', 'subnet-9'] }),
      fn('open', { urlAuthTypes: ['NONE'] }),
      fn('iam', { urlAuthTypes: ['AWS_IAM'] }),
      fn('unsigned', { codeSigningConfigArn: null }),
      fn('unread', { codeSigningConfigArn: undefined }),
      fn('foreign', { layerArns: ['arn:aws:lambda:eu-central-1:999988887777:layer:x:1'] }),
      fn('local', { layerArns: [`arn:aws:lambda:eu-central-1:${ACCOUNT}:layer:x:1`] }),
      fn('public', { policyPrincipals: ['*'] }),
      fn('managed', { inManagementAccount: true, vpcId: null, urlAuthTypes: ['NONE'] }),
      fn('role', { roleArn: `arn:aws:iam::${ACCOUNT}:role/admin` }),
    ]
    const document = guardrailPolicy(GUARDRAILS, CHOICES).document ?? ''
    const { blocked, unknown, exempt, passed } = wouldBlock(document, GUARDRAILS, functions)
    const names = blocked.map(({ arn, by }) => [arn.split(':').at(-1), by.map(({ sid }) => sid)])
    expect(names).toEqual([
      ['outside', ['RequireVpc']],
      ['elsewhere', ['OnlyApprovedVpcs']],
      ['subnet', ['OnlyApprovedSubnets']],
      ['open', ['NoPublicUrl']],
      ['unsigned', ['RequireSigning']],
      ['foreign', ['NoForeignLayers']],
      ['public', ['NoWildcardPrincipal']],
      ['role', ['OnlyApprovedRoles']],
    ])
    expect(unknown.map((arn) => arn.split(':').at(-1))).toEqual(['unread'])
    expect(exempt.map((arn) => arn.split(':').at(-1))).toEqual(['managed'])
    expect(passed).toBe(3)
  })
})
