import { expect, it } from 'vitest'
import { seen } from '#lib/core/model/observed.ts'
import { exposureOf } from '#lib/core/policy/exposure-of.ts'
import { whoMayChange } from '#lib/core/policy/who-may-change.ts'
import { ARN, allow, FACTS, MEMBER, OWN, policyOf } from './exposure-fixture.ts'
import { requestOf } from './golden-case.ts'

const callerWith = (principal: string, identity: readonly object[]) =>
  requestOf({ name: '', principal, action: '', resource: ARN, identity, expect: {} }).caller

it('asks both sides for every change, and keeps what the policy lets others do', () => {
  const policy = policyOf([
    allow({ AWS: MEMBER }, {}, ['lambda:InvokeFunction', 'lambda:UpdateFunctionCode']),
    allow({ AWS: OWN }),
  ])
  const admin = callerWith(`arn:aws:iam::${OWN}:role/admin`, [
    { Effect: 'Allow', Action: '*', Resource: '*' },
    { Effect: 'Deny', Action: 'lambda:Delete*', Resource: '*' },
  ])
  const reader = callerWith(`arn:aws:iam::${OWN}:role/reader`, [
    { Effect: 'Allow', Action: 'lambda:List*', Resource: '*' },
  ])
  const outside = callerWith(`arn:aws:iam::${MEMBER}:role/ci`, [
    { Effect: 'Allow', Action: 'lambda:Update*', Resource: '*' },
  ])
  const target = {
    arn: ARN,
    accountId: OWN,
    policy,
    resourceControl: seen([]),
    context: new Map(),
  }
  const { grants } = exposureOf({ arn: ARN, policy, url: seen(null) }, FACTS)
  const found = whoMayChange(target, [admin, reader, outside], grants)
  const actions = found.changers.map(({ caller, actions: may }) => [
    'arn' in caller.principal ? caller.principal.arn : '',
    may.map(({ change, verdict }) => `${change.action} ${verdict.decision}`),
  ])
  expect(actions[0]?.[0]).toBe(`arn:aws:iam::${OWN}:role/admin`)
  expect(actions[0]?.[1]).toContain('lambda:PutResourcePolicy allowed')
  expect(actions[0]?.[1]).not.toContain('lambda:DeleteFunction allowed')
  expect(actions.slice(1)).toEqual([
    [`arn:aws:iam::${MEMBER}:role/ci`, ['lambda:UpdateFunctionCode allowed']],
  ])
  expect(found.grants.map(({ audience, statement }) => [audience, statement.index])).toEqual([
    ['organization-account', 0],
  ])
})
