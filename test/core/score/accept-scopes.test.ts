import { expect, it } from 'vitest'
import { acceptScopes } from '#lib/core/score/accept-scopes.ts'

const ARN = 'arn:aws:lambda:eu-west-1:111122223333:function:pay'
const finding = {
  ruleId: 'public-policy',
  accountId: '111122223333',
  accountName: 'shop',
  ouPath: '/Prod',
  resource: ARN,
  qualifier: 'live',
  functionName: 'pay',
}

it('offers a risk from one finding to its unit, the narrowest first', () => {
  const found = acceptScopes(finding, [{ key: 'owner', value: 'kim' }])
  expect(found.map(({ scope }) => scope.where)).toEqual([
    { kind: 'finding', accountId: '111122223333', resource: ARN, qualifier: 'live' },
    { kind: 'arn', glob: ARN },
    { kind: 'account', accountId: '111122223333' },
    { kind: 'tag', key: 'owner', value: 'kim' },
    { kind: 'ou', path: '/Prod' },
  ])
})

it('offers nothing by what is not known, and no function where there is none', () => {
  const vpc = {
    ...finding,
    functionName: null,
    resource: '111122223333/eu-west-1/vpc-1',
    ouPath: null,
  }
  expect(acceptScopes(vpc, []).map(({ scope }) => scope.where.kind)).toEqual(['finding', 'account'])
})
