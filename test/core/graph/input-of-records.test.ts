import { describe, expect, it } from 'vitest'
import { listed } from '#lib/core/capacity/listing.ts'
import { controlLevels } from '#lib/core/graph/control-levels.ts'
import { functionsOfAccount } from '#lib/core/graph/functions-of-account.ts'
import { principalsOfAccount } from '#lib/core/graph/principals-of-account.ts'
import type { FunctionConfiguration } from '#lib/core/model/function-configuration.ts'
import type { IamRole, IamUser } from '#lib/core/model/iam.ts'
import { seen, unseen } from '#lib/core/model/observed.ts'
import type { OrganizationPolicy } from '#lib/core/model/organization.ts'
import { A, lambdaArn, roleArn } from './small-world.ts'

const bearer = {
  path: '/',
  inlinePolicies: [{ name: 'own', document: '{own}' }],
  attachedPolicyArns: ['arn:managed'],
  boundaryArn: null,
  createdAt: null,
  tags: [],
}
const role: IamRole = {
  ...bearer,
  arn: roleArn(A, 'r'),
  roleId: 'AROA1',
  name: 'r',
  trustPolicy: null,
  lastUsedAt: null,
}
const user: IamUser = {
  ...bearer,
  arn: `arn:aws:iam::${A}:user/u`,
  userId: 'AIDA1',
  name: 'u',
  groupNames: ['g'],
}
const group = {
  arn: 'arn:g',
  groupId: 'AGPA1',
  name: 'g',
  inlinePolicies: [{ name: 'shared', document: '{g}' }],
  attachedPolicyArns: [],
}
const managed = {
  arn: 'arn:managed',
  name: 'm',
  awsManaged: false,
  defaultVersionId: 'v1',
  document: '{m}',
}
const all = { roles: [role], users: [user], groups: [group], policies: [managed], missing: null }

describe('principals', () => {
  const [own, attached] = [{ text: '{own}' }, { id: 'arn:managed', text: '{m}' }]

  it('carry inline, attached and group policies, by names that evidence can show', () => {
    const { records } = principalsOfAccount(all)
    expect(records).toMatchObject([
      {
        kind: 'role',
        uniqueId: 'AROA1',
        policies: seen([{ ...own, id: `${role.arn}/own` }, attached]),
      },
      {
        kind: 'user',
        policies: seen([
          { ...own, id: `${user.arn}/own` },
          attached,
          { id: 'arn:g/shared', text: '{g}' },
        ]),
      },
    ])
  })

  it.each([
    ['an attached policy that was not read', { policies: [] }, 0],
    ['an attached policy without a document', { policies: [{ ...managed, document: null }] }, 0],
    ['a group that was not read', { groups: [] }, 1],
  ])('are unknown by %s', (_, rest, at) => {
    const { records } = principalsOfAccount({ ...all, ...rest })
    expect(records[at]?.policies).toEqual(unseen('not-collected'))
  })

  it('have a boundary, none, or one that is not known', () => {
    const bounded = (boundaryArn: string | null) =>
      principalsOfAccount({ ...all, roles: [{ ...role, boundaryArn }] }).records[0]?.boundary
    expect(bounded(null)).toEqual(seen(null))
    expect(bounded('arn:managed')).toEqual(seen({ id: 'arn:managed', text: '{m}' }))
    expect(bounded('arn:elsewhere')).toEqual(unseen('not-collected'))
  })
})

it('gives every qualifier its own policy, and tells absence from loss', () => {
  const arn = lambdaArn(A, 'f')
  const configuration = {
    arn,
    roleArn: role.arn,
    deadLetterTargetArn: 'arn:dlq',
  } as FunctionConfiguration
  const alias = {
    arn: `${arn}:live`,
    functionArn: arn,
    name: 'live',
    functionVersion: '1',
    description: null,
    additionalVersionWeights: [],
  }
  const { records } = functionsOfAccount({
    functions: listed([configuration]),
    aliases: [alias],
    policies: [{ arn: `${arn}:live`, functionArn: arn, qualifier: 'live', document: '{p}' }],
    urls: [],
    eventSources: [],
    invokeConfigs: [
      {
        arn,
        functionArn: arn,
        maximumRetryAttempts: null,
        maximumEventAgeSeconds: null,
        onSuccessArn: null,
        onFailureArn: 'arn:dlq',
      },
    ],
    policyMissing: (qualifier) => (qualifier === arn ? 'access-denied' : null),
    urlMissing: () => null,
  })
  expect(records).toEqual([
    {
      arn,
      roleArn: role.arn,
      qualifiers: [
        { arn, policy: unseen('access-denied'), url: seen(null) },
        {
          arn: `${arn}:live`,
          policy: seen({ id: `${arn}:live/policy`, text: '{p}' }),
          url: seen(null),
        },
      ],
      eventSources: [],
      destinations: [
        { arn: 'arn:dlq', on: 'failure' },
        { arn: 'arn:dlq', on: 'dead-letter' },
      ],
    },
  ])
})

describe('control policies', () => {
  const policyAt = (id: string, targetId: string, document: string | null): OrganizationPolicy => ({
    id,
    type: 'SERVICE_CONTROL_POLICY',
    name: id,
    awsManaged: false,
    document,
    targets: [{ targetId, type: 'ROOT' }],
  })
  const base = {
    type: 'SERVICE_CONTROL_POLICY',
    policies: [policyAt('p-root', 'r-1', '{root}'), policyAt('p-account', A, '{account}')],
    missing: null,
    enabledTypes: ['SERVICE_CONTROL_POLICY'],
    chain: ['r-1', 'ou-1', A],
  }

  it.each([
    [
      'level by level',
      {},
      seen([[{ id: 'p-root', text: '{root}' }], [], [{ id: 'p-account', text: '{account}' }]]),
    ],
    ['none when the type is off', { enabledTypes: [] }, seen([])],
    [
      'unseen when the listing was refused',
      { missing: 'access-denied' as const },
      unseen('access-denied'),
    ],
    [
      'unseen when a text was',
      { policies: [policyAt('p-root', 'r-1', null)] },
      unseen('access-denied'),
    ],
    ['unseen without a place', { chain: null }, unseen('not-collected')],
    ['unseen without knowing what is on', { enabledTypes: null }, unseen('not-collected')],
  ])('are %s', (_, rest, levels) => expect(controlLevels({ ...base, ...rest })).toEqual(levels))
})
