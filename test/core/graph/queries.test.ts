import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountGroup } from '#lib/core/graph/account-group.ts'
import { crossingOf } from '#lib/core/graph/crossing.ts'
import { exfiltration } from '#lib/core/graph/exfiltration.ts'
import type { EdgeVerdict, GraphEdge } from '#lib/core/graph/graph-edge.ts'
import { graphIndex } from '#lib/core/graph/graph-index.ts'
import { neighbourhood } from '#lib/core/graph/neighbourhood.ts'
import { type Reached, reachFrom, reachTo } from '#lib/core/graph/reach.ts'
import { A, B, lambdaArn, ORGANIZATION, OUTSIDE, roleArn } from './small-world.ts'

function edge(
  from: string,
  to: string,
  verdict: EdgeVerdict = 'proven',
  rest: Partial<GraphEdge> = {},
) {
  const fromAccount = /\d{12}/.exec(from)?.[0] ?? null
  const toAccount = /\d{12}/.exec(to)?.[0] ?? null
  const own: GraphEdge = {
    kind: 'invoke',
    from,
    to,
    fromAccount,
    toAccount,
    verdict,
    by: [],
    condition: null,
    reason: null,
  }
  return { ...own, ...rest }
}

const [web, pay, bank] = [lambdaArn(A, 'web'), lambdaArn(A, 'pay'), lambdaArn(B, 'bank')]
const [webRole, payRole, admin] = [roleArn(A, 'web'), roleArn(A, 'pay'), roleArn(A, 'admin')]
const group = `class:${A}/eu-west-1/1`
const classes = new Map([
  [group, { key: group, accountId: A, region: 'eu-west-1', patterns: [], members: [pay, web] }],
])
const roleOf = new Map([
  [web, webRole],
  [pay, payRole],
])
/** admin → {pay, web}; web runs as webRole → pay; pay runs as payRole → bank:live, perhaps. */
const edges = [
  edge(admin, group),
  edge(webRole, pay),
  edge(payRole, `${bank}:live`, 'conditional'),
  edge(webRole, bank, 'broken'),
]
const index = graphIndex({ edges, classes, roleOf })
const brief = (found: readonly Reached[]) =>
  found.map(({ node, verdict, hops }) => [node, verdict, hops])

describe('reach', () => {
  it('goes on through execution roles, as sure as its least sure edge', () => {
    expect(brief(reachFrom(index, web, 5))).toEqual([
      [pay, 'proven', 1],
      [`${bank}:live`, 'conditional', 2],
    ])
    expect(brief(reachFrom(index, web, 1))).toEqual([[pay, 'proven', 1]])
    expect(brief(reachFrom(index, admin, 5))).toContainEqual([`${bank}:live`, 'conditional', 2])
  })

  it('comes back the same way, to every qualifier', () => {
    expect(brief(reachTo(index, bank, 5))).toEqual([
      [payRole, 'conditional', 1],
      [admin, 'conditional', 2],
      [webRole, 'conditional', 2],
    ])
  })

  it('never loses a node or sureness by an edge more', () => {
    const nodes = [web, pay, bank, webRole, payRole, admin, group]
    const anyEdge = fc
      .tuple(
        fc.constantFrom(...nodes),
        fc.constantFrom(...nodes),
        fc.constantFrom('proven', 'conditional', 'unknown', 'broken'),
      )
      .map(([from, to, verdict]) => edge(from, to, verdict as EdgeVerdict))
    const order = ['proven', 'conditional', 'unknown']
    fc.assert(
      fc.property(fc.array(anyEdge, { maxLength: 12 }), anyEdge, (some, more) => {
        for (const reach of [reachFrom, reachTo]) {
          const before = reach(graphIndex({ edges: some, classes, roleOf }), web, 9)
          const after = reach(graphIndex({ edges: [...some, more], classes, roleOf }), web, 9)
          const now = new Map(after.map(({ node, verdict }) => [node, order.indexOf(verdict)]))
          for (const { node, verdict } of before) {
            expect(now.get(node)).toBeLessThanOrEqual(order.indexOf(verdict))
          }
        }
      }),
    )
  })
})

describe('boundaries', () => {
  const places = {
    organizationId: ORGANIZATION,
    complete: true,
    units: new Map<string, string | null>([
      [A, 'ou-1'],
      [B, 'ou-2'],
      ['333333333333', 'ou-1'],
      ['444444444444', null],
    ]),
  }
  it.each([
    ['within an account', edge(webRole, pay), 'none'],
    ['to another unit', edge(webRole, bank), 'unit'],
    ['to an account of the same unit', edge(webRole, lambdaArn('333333333333', 'x')), 'account'],
    [
      'to an account whose unit is not known',
      edge(webRole, lambdaArn('444444444444', 'x')),
      'unknown',
    ],
    ['from an account outside', edge(`account:${OUTSIDE}`, pay), 'organization'],
    ['from everyone', edge('everyone', pay), 'organization'],
    ['from our organization', edge(`organization:${ORGANIZATION}`, pay), 'unit'],
    ['from another organization', edge('organization:o-x', pay), 'organization'],
    ['from a service of the account', edge(`service:s3|${A}`, pay), 'none'],
    [
      'to what is outside',
      edge(webRole, 'outside:*', 'proven', { kind: 'outside' }),
      'organization',
    ],
  ])('%s', (_, one, crossing) => expect(crossingOf(one, places)).toBe(crossing))

  it('does not call an unknown account foreign when accounts may be missing', () => {
    const blind = { ...places, complete: false }
    expect(crossingOf(edge(`account:${OUTSIDE}`, pay), blind)).toBe('unknown')
  })

  it('lists who can carry data out, and the code that acts as them', () => {
    const out = edge(webRole, 'outside:*', 'proven', { kind: 'outside', toAccount: null })
    const shut = edge(payRole, 'outside:*', 'broken', { kind: 'outside' })
    expect(exfiltration([...edges, out, shut], index, places)).toEqual([
      { principal: webRole, accountId: A, functionArns: [web], edges: [out] },
    ])
  })
})

it.each([
  ['service:s3.amazonaws.com|arn:aws:s3:::one', 'service:s3.amazonaws.com'],
  ['outside:arn:aws:lambda:*:999999999999:function:*', 'outside'],
  ['deleted:AROAX', 'deleted'],
  ['everyone', 'everyone'],
  [`organization:${ORGANIZATION}`, `organization:${ORGANIZATION}`],
])('draws %s with its kind', (node, group) => {
  expect(accountGroup(node)).toBe(group)
})

it('draws the nearest edges first, and says when there are more', () => {
  expect(neighbourhood(index, pay, { hops: 1, limit: 9 }).edges).toHaveLength(3)
  expect(neighbourhood(index, pay, { hops: 1, limit: 2 }).truncated).toBe(true)
})
