import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeRightsWithin } from '#lib/core/access/change-rights.ts'
import { listed, lost } from '#lib/core/capacity/listing.ts'
import type { GraphAccount } from '#lib/core/graph/graph-input.ts'
import { graphWorld, type WorldAccount } from '#lib/core/graph/graph-world.ts'
import { seen, unseen } from '#lib/core/model/observed.ts'
import { whoMayChange } from '#lib/core/policy/who-may-change.ts'
import {
  A,
  account,
  FULL_ACCESS,
  lambda,
  lambdaArn,
  ORGANIZATION,
  policy,
  role,
} from '../graph/small-world.ts'

const worldOf = (given: GraphAccount): WorldAccount => {
  const world = graphWorld({
    organizationId: ORGANIZATION,
    accountsComplete: true,
    accounts: [given],
  })
  const found = world.accounts.get(given.accountId)
  if (found === undefined) throw new Error('no account')
  return found
}

/** One question for each principal, function and action: what the grouped answer must spell out to. */
function naive(given: WorldAccount): readonly string[] {
  return given.callers().flatMap((caller) =>
    given.targets().all.flatMap(({ target }) => {
      const asked = { ...caller.caller, identity: caller.everyPolicy }
      return whoMayChange(target, [asked], []).changers.flatMap(({ actions }) =>
        actions.map(
          ({ change, verdict }) =>
            `${caller.arn} ${target.arn} ${change.action} ${verdict.decision}`,
        ),
      )
    }),
  )
}

function spelledOut(given: WorldAccount): readonly string[] {
  const all = given.targets().all.map(({ arn }) => arn)
  return changeRightsWithin(given).flatMap(({ callerArn, everyFunction, functionArns, sets }) =>
    (everyFunction ? all : functionArns).flatMap((arn) =>
      sets.flatMap(({ decision, actions }) =>
        actions.map((action) => `${callerArn} ${arn} ${action} ${decision}`),
      ),
    ),
  )
}

const NAMES = ['orders-a', 'orders-b', 'mail'] as const
const REGIONS = ['eu-west-1', 'us-east-1'] as const
const arns = NAMES.flatMap((name) => REGIONS.map((region) => lambdaArn(A, name, region)))
const resource = fc.constantFrom(
  '*',
  `arn:aws:lambda:*:${A}:function:orders-*`,
  ...arns.slice(0, 3),
)
const statement = fc.record({
  Effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
  Action: fc.constantFrom('lambda:*', 'lambda:UpdateFunctionCode', 'lambda:Get*', 's3:GetObject'),
  Resource: resource,
})
const conditional = fc.record({
  Effect: fc.constant('Deny'),
  Action: fc.constant('lambda:Update*'),
  Resource: resource,
  Condition: fc.constantFrom(
    { StringNotEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
    { Bool: { 'aws:MultiFactorAuthPresent': 'false' } },
  ),
})
const anAccount = fc
  .record({
    roles: fc.array(fc.array(statement, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    control: fc.array(conditional, { maxLength: 2 }),
    boundary: fc.option(statement),
    grants: fc.array(fc.boolean(), { minLength: arns.length, maxLength: arns.length }),
  })
  .map(({ roles, control, boundary, grants }) =>
    account(A, {
      principals: listed(
        roles.map((statements, at) =>
          role(A, `r${at}`, statements, {
            boundary: seen(boundary === null ? null : policy('boundary', boundary)),
          }),
        ),
      ),
      functions: listed(
        arns.map((arn, at) =>
          lambda(
            arn,
            grants[at]
              ? [
                  {
                    Effect: 'Allow',
                    Principal: { AWS: `arn:aws:iam::${A}:role/r0` },
                    Action: 'lambda:UpdateAlias',
                    Resource: arn,
                  },
                ]
              : [],
          ),
        ),
      ),
      serviceControl: seen([[FULL_ACCESS, policy('p-guard', ...control)]]),
    }),
  )

describe('who may change the functions of an account', () => {
  it('is the same in groups as asked one by one', () => {
    let found = 0
    fc.assert(
      fc.property(anAccount, (given) => {
        const world = worldOf(given)
        const expected = [...naive(world)].sort()
        found += expected.length
        expect([...spelledOut(world)].sort()).toEqual(expected)
      }),
      { numRuns: 150 },
    )
    expect(found).toBeGreaterThan(200)
  })

  it('is unknown where principals or their policies were not read', () => {
    const functions = listed([lambda(lambdaArn(A, 'mail'))])
    const unlisted = account(A, { principals: lost('access-denied'), functions })
    expect(changeRightsWithin(worldOf(unlisted))).toMatchObject([
      { callerArn: `account:${A}`, decision: 'unknown', everyFunction: true },
    ])
    const unread = role(A, 'r', [], { policies: unseen('throttled') })
    const blind = account(A, { principals: listed([unread]), functions })
    expect(changeRightsWithin(worldOf(blind))).toMatchObject([
      { callerArn: unread.arn, decision: 'unknown', everyFunction: true },
    ])
  })
})
