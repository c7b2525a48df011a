import { expect, it } from 'vitest'
import { groupsOf } from '#lib/core/session/groups-of.ts'

it.each([
  ['a list', { groups: ['b', 'a', 'b'] }, undefined, ['a', 'b']],
  ['one text', { groups: 'a' }, undefined, ['a']],
  ['Entra ID’s app roles', { roles: ['Demarc.Admin'] }, undefined, ['Demarc.Admin']],
  ['Cognito', { 'cognito:groups': ['security'] }, undefined, ['security']],
  [
    'a claim of one’s own alone',
    { groups: ['x'], 'https://a.test/teams': ['y'] },
    'https://a.test/teams',
    ['y'],
  ],
  ['none', {}, undefined, []],
  ['what is no text', { groups: [1, null, { a: 1 }, '', 'a'] }, undefined, ['a']],
])('takes %s', (_, claims, claim, groups) => {
  expect(groupsOf(claims, claim)).toEqual({ known: true, groups })
})

it('does not take groups that were left out for none', () => {
  const claims = { _claim_names: { groups: 'src1' }, _claim_sources: { src1: {} } }
  expect(groupsOf(claims, undefined)).toEqual({ known: false })
  expect(groupsOf({ ...claims, roles: ['a'] }, 'roles')).toEqual({ known: true, groups: ['a'] })
})
