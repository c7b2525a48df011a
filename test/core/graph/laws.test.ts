import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listed } from '#lib/core/capacity/listing.ts'
import type { GraphAccount, GraphInput } from '#lib/core/graph/graph-input.ts'
import { invokeGraph } from '#lib/core/graph/invoke-graph.ts'
import { seen } from '#lib/core/model/observed.ts'
import { graphPairs, naiveProduct } from './naive-product.ts'
import { anyStatement, anyWorld, policy } from './small-world.ts'

describe('the invoke graph', () => {
  it('says of every principal and function what asking each pair says', () => {
    fc.assert(
      fc.property(anyWorld, (input) => {
        expect(graphPairs(input)).toEqual(naiveProduct(input))
      }),
      { numRuns: 250 },
    )
  })

  it('does not depend on the order of anything', () => {
    fc.assert(
      fc.property(anyWorld, (input) => {
        const [one, other] = [invokeGraph(input), invokeGraph(reversed(input))]
        expect(other.edges).toEqual(one.edges)
        expect(new Map([...other.classes].sort())).toEqual(new Map([...one.classes].sort()))
      }),
    )
  })

  it('gets no edge by a Deny more', () => {
    fc.assert(
      fc.property(anyWorld, anyStatement, (input, statement) => {
        const before = new Set(graphPairs(input).map(([pair]) => pair))
        const after = graphPairs(withControl(input, { ...statement, Effect: 'Deny' }))
        expect(after.filter(([pair]) => !before.has(pair))).toEqual([])
      }),
    )
  })

  it('is the same whether found anew or from the units of another world', () => {
    fc.assert(
      fc.property(anyWorld, anyWorld, ({ accounts: [a = never()] }, other) => {
        const mixed = { ...other, accounts: [a, ...other.accounts.slice(1)] }
        const updated = invokeGraph(mixed, invokeGraph(other).units)
        const anew = invokeGraph(mixed)
        expect(updated.edges).toEqual(anew.edges)
        expect(new Map([...updated.classes].sort())).toEqual(new Map([...anew.classes].sort()))
        expect(invokeGraph(mixed, anew.units).renewed).toEqual([])
      }),
    )
  })
})

const never = (): never => {
  throw new Error('a world without accounts')
}

function withControl(input: GraphInput, statement: object): GraphInput {
  const denied = (one: GraphAccount): GraphAccount => {
    if (!one.serviceControl.seen) return one
    const [root = [], ...levels] = one.serviceControl.value
    return { ...one, serviceControl: seen([[...root, policy('deny', statement)], ...levels]) }
  }
  return { ...input, accounts: input.accounts.map(denied) }
}

function reversed(input: GraphInput): GraphInput {
  const accounts = input.accounts.toReversed().map(
    (one): GraphAccount => ({
      ...one,
      functions: listed(one.functions.records.toReversed()),
      principals: { ...one.principals, records: one.principals.records.toReversed() },
    }),
  )
  return { ...input, accounts }
}
