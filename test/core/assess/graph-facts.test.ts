import { describe, expect, it } from 'vitest'
import { type FactEdge, graphFacts } from '#lib/core/assess/graph-facts.ts'
import { seen, unseen } from '#lib/core/model/observed.ts'

const FN = 'arn:aws:lambda:eu-west-1:111111111111:function:orders'
const ROLE = 'arn:aws:iam::111111111111:role/orders'
const THERE = 'arn:aws:lambda:eu-west-1:222222222222:function:ledger'
const QUEUE = 'arn:aws:sqs:eu-west-1:111111111111:orders'

const edge = (patch: Partial<FactEdge>): FactEdge => ({
  kind: 'invoke',
  from: ROLE,
  to: THERE,
  verdict: 'proven',
  reason: null,
  ...patch,
})
const NOTHING = { rights: [], openElsewhere: false }
const factsOf = (...edges: readonly FactEdge[]) =>
  graphFacts({ ...NOTHING, edges })({ arn: FN, roleArn: ROLE })

describe('what the graph says of a function', () => {
  it('is nothing where it has no edge', () => {
    expect(factsOf()).toEqual({
      invokesElsewhere: seen([]),
      openElsewhere: false,
      brokenEdges: seen([]),
      changers: seen([]),
    })
  })

  it.each<[string, readonly FactEdge[], unknown]>([
    ['a role that reaches a function elsewhere', [edge({})], seen([THERE])],
    ['one that does on a condition', [edge({ verdict: 'conditional' })], seen([THERE])],
    ['one that is refused', [edge({ verdict: 'broken' })], seen([])],
    ['one of which nobody can tell', [edge({ verdict: 'unknown' })], unseen('not-collected')],
    ['another role', [edge({ from: `${ROLE}-other` })], seen([])],
    ['a function of the same account', [edge({ to: `${FN}-two` })], seen([])],
    ['what is outside of the organization', [edge({ kind: 'outside', to: 'outside:*' })], seen([])],
    [
      'several',
      [edge({}), edge({ to: `${THERE}:live` }), edge({})],
      seen([THERE, `${THERE}:live`]),
    ],
  ])('invokes elsewhere: %s', (_, edges, expected) => {
    expect(factsOf(...edges).invokesElsewhere).toEqual(expected)
  })

  const from = { kind: 'event-source', from: QUEUE, to: FN } as const
  const said = (text: string) => seen([text])
  it.each<[string, readonly FactEdge[], unknown]>([
    [
      'a queue that the role may not read',
      [edge({ ...from, verdict: 'broken', reason: 'no-identity-permission' })],
      said(`event-source ${QUEUE} → ${FN}: no-identity-permission`),
    ],
    [
      'at an alias of it',
      [edge({ ...from, to: `${FN}:live`, verdict: 'broken', reason: 'missing-role' })],
      said(`event-source ${QUEUE} → ${FN}:live: missing-role`),
    ],
    [
      'a destination that it may not send to',
      [
        edge({
          kind: 'destination',
          from: FN,
          to: QUEUE,
          verdict: 'broken',
          reason: 'control-policy',
        }),
      ],
      said(`destination ${FN} → ${QUEUE}: control-policy`),
    ],
    [
      'a role of another account, which is not named',
      [
        edge({
          from: 'arn:aws:iam::222222222222:role/guest',
          to: FN,
          verdict: 'broken',
          reason: 'no-resource-permission',
        }),
      ],
      said(`invoke from another account → ${FN}: no-resource-permission`),
    ],
    [
      'a role of the same account',
      [edge({ to: FN, verdict: 'broken', reason: 'no-identity-permission' })],
      said(`invoke ${ROLE} → ${FN}: no-identity-permission`),
    ],
    [
      'one that is switched off',
      [edge({ ...from, verdict: 'broken', reason: 'disabled' })],
      seen([]),
    ],
    [
      'one of which nobody can tell',
      [edge({ ...from, verdict: 'unknown' })],
      unseen('not-collected'),
    ],
    ['one of another function', [edge({ ...from, to: `${FN}2`, verdict: 'broken' })], seen([])],
    [
      'one broken beside one unknown',
      [
        edge({ ...from, verdict: 'unknown' }),
        edge({ ...from, verdict: 'broken', reason: 'explicit-deny' }),
      ],
      said(`event-source ${QUEUE} → ${FN}: explicit-deny`),
    ],
  ])('broken: %s', (_, edges, expected) => {
    expect(factsOf(...edges).brokenEdges).toEqual(expected)
  })

  it('names who may change it, and is silent where somebody is not known', () => {
    const right = (callerArn: string, patch = {}) => ({
      callerArn,
      decision: 'allowed' as const,
      everyFunction: true,
      functionArns: [],
      ...patch,
    })
    const some = { everyFunction: false, functionArns: [`${FN}-two`] }
    const of = (rights: ReturnType<typeof right>[]) =>
      graphFacts({ ...NOTHING, edges: [], rights })({ arn: FN, roleArn: null }).changers
    expect(of([right('b'), right('a'), right('c', some)])).toEqual(seen(['a', 'b']))
    expect(of([right('a'), right('b', { decision: 'unknown' })])).toEqual(unseen('not-collected'))
  })
})
