import { describe, expect, it } from 'vitest'
import { listed, lost } from '#lib/core/capacity/listing.ts'
import type { GraphInput } from '#lib/core/graph/graph-input.ts'
import { invokeGraph } from '#lib/core/graph/invoke-graph.ts'
import { seen, unseen } from '#lib/core/model/observed.ts'
import {
  A,
  account,
  allow,
  B,
  deny,
  FULL_ACCESS,
  lambda,
  lambdaArn,
  ORGANIZATION,
  OUTSIDE,
  policy,
  qualifier,
  role,
  roleArn,
  world,
} from './small-world.ts'

const job = lambdaArn(A, 'job')
const caller = roleArn(B, 'caller')
/** Kind, from, to, verdict and reason of each edge. */
const told = (input: GraphInput): readonly string[] =>
  invokeGraph(input).edges.map(({ kind, from, to, verdict, reason }) =>
    [kind, from, '→', to, verdict, reason ?? ''].join(' ').trim(),
  )
const grant = (Principal: unknown, rest: object = {}) => allow(job, { Principal, ...rest })

/** A's function `job` with a policy, and B's role `caller` with another. */
const across = (onFunction: readonly object[], onRole: readonly object[]): GraphInput =>
  world(
    account(A, { functions: listed([lambda(job, onFunction)]) }),
    account(B, { principals: listed([role(B, 'caller', onRole)]) }),
  )

describe('across accounts', () => {
  it.each<readonly [string, readonly object[], readonly object[], readonly string[]]>([
    ['both sides', [grant({ AWS: caller })], [allow(job)], [`invoke ${caller} → ${job} proven`]],
    [
      'the account and the role',
      [grant({ AWS: B })],
      [allow(job)],
      [`invoke ${caller} → ${job} proven`],
    ],
    [
      'a condition',
      [grant({ AWS: B }, { Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } })],
      [allow(job)],
      [`invoke ${caller} → ${job} conditional`],
    ],
    [
      'the function alone',
      [grant({ AWS: caller })],
      [],
      [`invoke ${caller} → ${job} broken no-identity-permission`],
    ],
    [
      'the role alone',
      [],
      [allow(job)],
      [`invoke ${caller} → ${job} broken no-resource-permission`],
    ],
    [
      'an account where nobody may',
      [grant({ AWS: B })],
      [],
      [`invoke account:${B} → ${job} broken nobody-can-use-it`],
    ],
    [
      'a role that is gone',
      [grant({ AWS: roleArn(B, 'gone') })],
      [],
      [`invoke ${roleArn(B, 'gone')} → ${job} broken dangling-principal`],
    ],
    [
      'a principal that is gone',
      [grant({ AWS: 'AROAEXAMPLEEXAMPLE12' })],
      [],
      [`invoke deleted:AROAEXAMPLEEXAMPLE12 → ${job} broken dangling-principal`],
    ],
    [
      'an account outside',
      [grant({ AWS: OUTSIDE })],
      [],
      [`invoke account:${OUTSIDE} → ${job} conditional`],
    ],
    [
      'a Deny',
      [grant({ AWS: caller }), { ...deny(job), Principal: '*' }],
      [allow(job)],
      [`invoke ${caller} → ${job} broken explicit-deny`],
    ],
    [
      'a function that is not there',
      [],
      [allow(lambdaArn(A, 'gone'))],
      [`invoke ${caller} → ${lambdaArn(A, 'gone')} broken missing-function`],
    ],
    [
      'the organization',
      [grant('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': ORGANIZATION } } })],
      [],
      [`invoke organization:${ORGANIZATION} → ${job} proven`],
    ],
    [
      'another organization',
      [grant('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-other00000' } } })],
      [],
      [`invoke organization:o-other00000 → ${job} proven`],
    ],
    [
      'everyone',
      [grant('*')],
      [],
      [`invoke everyone → ${job} proven`, `invoke organization:${ORGANIZATION} → ${job} proven`],
    ],
    [
      'everyone, pinned to an account',
      [grant('*', { Condition: { StringEquals: { 'aws:PrincipalAccount': B } } })],
      [allow('*')],
      [`invoke ${caller} → ${job} proven`, `outside ${caller} → outside:* proven`],
    ],
    [
      'everyone but those left out of a Deny',
      [grant('*'), { ...deny(job), NotPrincipal: { AWS: [B, caller] } }],
      [allow(job)],
      [`invoke ${caller} → ${job} unknown policy-unread`],
    ],
  ])('%s', (_, onFunction, onRole, edges) => {
    expect(told(across(onFunction, onRole))).toEqual(edges)
  })
})

describe('within an account', () => {
  const other = lambdaArn(A, 'other')
  const within = (
    statements: readonly object[],
    rest: Partial<Parameters<typeof account>[1]> = {},
  ) =>
    world(
      account(A, {
        functions: listed([lambda(job), lambda(other)]),
        principals: listed([role(A, 'r', statements)]),
        ...rest,
      }),
    )

  it('keeps a wide grant one edge to a class, with the statement that gives it', () => {
    const { edges, classes } = invokeGraph(within([allow(`arn:aws:lambda:*:${A}:function:*`)]))
    expect(edges).toMatchObject([
      {
        from: roleArn(A, 'r'),
        verdict: 'proven',
        by: [{ document: `${roleArn(A, 'r')}/inline`, layer: 'identity', index: 0, sid: null }],
      },
    ])
    expect([...classes.values()].map(({ members }) => members)).toEqual([[job, other]])
    expect(edges[0]?.to).toBe([...classes.keys()][0])
  })

  it.each<readonly [string, GraphInput, readonly string[]]>([
    ['one function', within([allow(job)]), [`invoke ${roleArn(A, 'r')} → ${job} proven`]],
    [
      'a Deny of what is named',
      within([allow(job), deny(job)]),
      [`invoke ${roleArn(A, 'r')} → ${job} broken explicit-deny`],
    ],
    [
      'a control policy that allows nothing',
      within([allow(job)], { serviceControl: seen([[FULL_ACCESS], [policy('none')]]) }),
      [`invoke ${roleArn(A, 'r')} → ${job} broken control-policy`],
    ],
    [
      'control policies unread',
      within([allow(job)], { serviceControl: unseen('access-denied') }),
      [`invoke ${roleArn(A, 'r')} → ${job} unknown policy-unread`],
    ],
    [
      'functions unread',
      within([], { functions: lost('throttled') }),
      [`invoke account:${A} → unlisted:${A} unknown functions-unread`],
    ],
  ])('%s', (_, input, edges) => expect(told(input)).toEqual(edges))

  it('leaves open what unread principals may do', () => {
    const { edges, classes } = invokeGraph(within([], { principals: lost('access-denied') }))
    expect(edges).toMatchObject([
      { from: `account:${A}`, verdict: 'unknown', reason: 'principals-unread' },
    ])
    expect([...classes.values()].map(({ members }) => members)).toEqual([[job, other]])
  })
})

describe('services, URLs and wiring', () => {
  const s3 = { Service: 's3.amazonaws.com' }
  const bound = { Condition: { StringEquals: { 'aws:SourceAccount': A } } }
  const open = { ...allow(job, { Principal: '*', Action: 'lambda:InvokeFunctionUrl' }) }
  const viaUrl = grant('*', { Condition: { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } } })
  const withUrl = (...statements: readonly object[]): GraphInput => {
    const one = { ...qualifier(job, statements), url: seen({ authType: 'NONE' }) }
    return world(account(A, { functions: listed([{ ...lambda(job), qualifiers: [one] }]) }))
  }
  const queue = `arn:aws:sqs:eu-west-1:${A}:q`
  const wired = (statements: readonly object[] | null, state = 'Enabled'): GraphInput =>
    world(
      account(A, {
        functions: listed([
          lambda(job, [], {
            roleArn: roleArn(A, 'run'),
            eventSources: [{ targetArn: job, sourceArn: queue, state }],
          }),
        ]),
        principals: listed(statements ? [role(A, 'run', statements)] : []),
      }),
    )
  const receive = { Effect: 'Allow', Action: 'sqs:*', Resource: queue }

  it.each<readonly [string, GraphInput, readonly string[]]>([
    [
      'a bound service',
      across([grant(s3, bound)], []),
      [`service-grant service:s3.amazonaws.com|${A} → ${job} proven`],
    ],
    [
      'a service that nothing binds',
      across([grant(s3)], []),
      [`service-grant service:s3.amazonaws.com|* → ${job} proven`],
    ],
    [
      'a service that a Deny undoes',
      across([grant(s3), deny(job, { Principal: s3 })], []),
      [`service-grant service:s3.amazonaws.com|* → ${job} broken explicit-deny`],
    ],
    ['an open URL', withUrl(open, viaUrl), [`url anonymous → ${job} proven`]],
    [
      'a URL with half its permissions',
      withUrl(open),
      [`url anonymous → ${job} broken no-resource-permission`],
    ],
    ['a queue that the role may read', wired([receive]), [`event-source ${queue} → ${job} proven`]],
    [
      'a queue that only its own policy could allow',
      wired([]),
      [`event-source ${queue} → ${job} unknown policy-unread`],
    ],
    [
      'a queue that the role is denied',
      wired([receive, { ...receive, Effect: 'Deny' }]),
      [`event-source ${queue} → ${job} broken explicit-deny`],
    ],
    [
      'a mapping switched off',
      wired([receive], 'Disabled'),
      [`event-source ${queue} → ${job} broken disabled`],
    ],
    ['a role that is gone', wired(null), [`event-source ${queue} → ${job} broken missing-role`]],
  ])('%s', (_, input, edges) => expect(told(input)).toEqual(edges))
})

describe('outside', () => {
  const outward = (...statements: readonly object[]): readonly string[] =>
    told(world(account(A, { principals: listed([role(A, 'r', statements)]) })))
  const elsewhere = lambdaArn(OUTSIDE, 'x')

  it('tells what a policy lets out, and what a guardrail keeps in', () => {
    expect(outward(allow(elsewhere))).toEqual([
      `outside ${roleArn(A, 'r')} → outside:${elsewhere} proven`,
    ])
    expect(outward(allow('arn:aws:lambda:*:*:function:app-*'))).toHaveLength(1)
    expect(outward(allow(`arn:aws:lambda:*:${A}:function:*`))).toEqual([])
    const stay = { Condition: { StringNotEquals: { 'aws:ResourceOrgID': ORGANIZATION } } }
    expect(outward(allow('*'), deny('*', stay))).toEqual([])
  })
})

it('finds anew only what changed', () => {
  const before = invokeGraph(across([grant({ AWS: B })], [allow(job)]))
  const same = invokeGraph(across([grant({ AWS: B })], [allow(job)]), before.units)
  const role2 = invokeGraph(across([grant({ AWS: B })], [deny(job)]), before.units)
  const function2 = invokeGraph(
    across([grant({ AWS: B }), grant({ AWS: A })], [allow(job)]),
    before.units,
  )
  expect(same.renewed).toEqual([])
  expect(role2.renewed).toEqual([job, `account:${B}`])
  expect(function2.renewed).toEqual([`account:${A}`, job, `account:${B}`])
})
