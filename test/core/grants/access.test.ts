import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accessOf, NO_ACCESS } from '#lib/core/grants/access.ts'
import type { AccountPlace } from '#lib/core/grants/account-place.ts'
import type { Grant, GrantScope } from '#lib/core/grants/grant.ts'
import type { Role } from '#lib/core/model/role.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const ANN = { provider: 'okta', subjects: ['00u1', 'ann@example.com'], groups: ['sec', 'dev'] }
const A = '111111111111'
const B = '222222222222'
const C = '333333333333'
const PLACES: readonly AccountPlace[] = [
  { id: A, ouIdPath: 'o-1/r-1/ou-1-prod/', tags: [{ key: 'team', value: 'red' }] },
  { id: B, ouIdPath: 'o-1/r-1/ou-1-prod/ou-1-eu/', tags: [] },
  { id: C, ouIdPath: null, tags: null },
]

const grant = (given: Partial<Grant> = {}): Grant => ({
  id: 'g',
  subjectKind: 'group',
  provider: 'okta',
  subject: 'sec',
  role: 'viewer',
  scope: { kind: 'accounts', accountIds: [A] },
  note: '',
  expiresAt: null,
  grantedAt: NOW,
  grantedBy: 'root',
  revokedAt: null,
  revokedBy: null,
  ...given,
})
const unit = (unitId: string): GrantScope => ({ kind: 'unit', unitId, path: '/x' })
const tag = (key: string, value: string): GrantScope => ({ kind: 'tag', key, value })
const access = (grants: readonly Grant[], places = PLACES) =>
  accessOf(grants, { identity: ANN, places, now: NOW })
const seen = (grants: readonly Grant[], places = PLACES) => {
  const { scope } = access(grants, places)
  return scope.kind === 'everything' ? scope.kind : scope.accountIds
}

describe('what a grant opens', () => {
  it.each<readonly [string, GrantScope, readonly string[]]>([
    ['accounts by id', { kind: 'accounts', accountIds: [A, C] }, [A, C]],
    ['a unit with those below it', unit('ou-1-prod'), [A, B]],
    ['a unit below', unit('ou-1-eu'), [B]],
    ['the root, without an account of unknown place', unit('r-1'), [A, B]],
    ['no unit by the beginning of its id', unit('ou-1'), []],
    ['a tag', tag('team', 'red'), [A]],
    ['no tag of another value, nor an unread one', tag('team', ''), []],
  ])('is %s', (_, scope, accounts) => {
    expect(seen([grant({ scope })])).toEqual(accounts)
  })

  it('is everything for everything', () => {
    expect(seen([grant({ scope: { kind: 'everything' } })])).toBe('everything')
  })

  it('follows an account that moves out of a unit, and one that moves in', () => {
    const moved = [
      { id: A, ouIdPath: 'o-1/r-1/ou-1-lab/', tags: [] },
      { id: C, ouIdPath: 'o-1/r-1/ou-1-prod/', tags: [] },
    ]
    expect(seen([grant({ scope: unit('ou-1-prod') })], moved)).toEqual([C])
  })

  it('adds up', () => {
    const both = [grant({ scope: unit('ou-1-eu') }), grant({ scope: tag('team', 'red') })]
    expect(seen(both)).toEqual([A, B])
  })
})

describe('nothing is given', () => {
  it.each<readonly [string, Partial<Grant>]>([
    ['by a revoked grant', { revokedAt: new Date('2026-11-20T11:59:59Z') }],
    ['by one that ended', { expiresAt: new Date('2026-11-20T11:59:59Z') }],
    ['by one that ends now', { expiresAt: NOW }],
    ['to another group', { subject: 'ops' }],
    ['to a group in other letters', { subject: 'Sec' }],
    ['to the same group of another provider', { provider: 'entra' }],
    ['to a user who is called as a group is', { subjectKind: 'user' }],
    ['to a group that is called as the user is', { subject: '00u1' }],
    ['by an administrator of a part', { role: 'admin' }],
  ])('%s', (_, given) => {
    expect(access([grant(given)])).toEqual(NO_ACCESS)
  })
})

describe('the roles', () => {
  it.each<readonly [string, readonly Partial<Grant>[], readonly Role[]]>([
    ['are all that are held', [{ role: 'viewer' }, { role: 'auditor' }], ['auditor', 'viewer']],
    [
      'of a part fall when everything is seen by another grant',
      [{ role: 'auditor' }, { role: 'viewer', scope: { kind: 'everything' } }],
      ['viewer'],
    ],
    [
      'of everything stay',
      [{ role: 'viewer' }, { role: 'auditor', scope: { kind: 'everything' } }],
      ['auditor', 'viewer'],
    ],
    [
      'of a user come by the proven address',
      [{ subjectKind: 'user', subject: 'ann@example.com' }],
      ['viewer'],
    ],
  ])('%s', (_, given, roles) => {
    expect(access(given.map(grant)).roles).toEqual(roles)
  })
})

const anId = fc.constantFrom(A, B, C, '444444444444')
const aUnit = fc.constantFrom('r-1', 'ou-1-a', 'ou-1-b', 'ou-1')
const aScope: fc.Arbitrary<GrantScope> = fc.oneof(
  fc.record({
    kind: fc.constant('accounts' as const),
    accountIds: fc.array(anId, { minLength: 1 }),
  }),
  aUnit.map(unit),
  fc
    .tuple(fc.constantFrom('t', 'u'), fc.constantFrom('', 'x'))
    .map(([key, value]) => tag(key, value)),
)
const aGrant: fc.Arbitrary<Grant> = fc
  .record({
    subjectKind: fc.constantFrom('user' as const, 'group' as const),
    provider: fc.constantFrom('okta', 'entra'),
    subject: fc.constantFrom('sec', '00u1', 'other'),
    role: fc.constantFrom<Role>('admin', 'analyst', 'auditor', 'viewer'),
    scope: aScope,
    expiresAt: fc.constantFrom(null, NOW, new Date(NOW.getTime() + 1)),
    revokedAt: fc.constantFrom(null, null, NOW),
  })
  .map(grant)
const aPlace: fc.Arbitrary<AccountPlace> = fc.record({
  id: anId,
  ouIdPath: fc.option(fc.array(aUnit, { maxLength: 3 }).map((units) => `o-1/${units.join('/')}/`)),
  tags: fc.option(
    fc.array(fc.record({ key: fc.constantFrom('t', 'u'), value: fc.constantFrom('', 'x') })),
  ),
})

/** The law again, one account and one grant at a time, in other words than the code's. */
function opens(one: Grant, id: string, places: readonly AccountPlace[]): boolean {
  const alive = one.revokedAt === null && (one.expiresAt === null || one.expiresAt > NOW)
  const names = one.subjectKind === 'group' ? ANN.groups : ANN.subjects
  if (!alive || one.provider !== 'okta' || !names.includes(one.subject)) return false
  if (one.role === 'admin' || one.role === 'analyst') return false
  const own = places.filter((place) => place.id === id)
  const { scope } = one
  if (scope.kind === 'accounts') return scope.accountIds.includes(id)
  if (scope.kind === 'unit')
    return own.some(
      ({ ouIdPath }) => ouIdPath !== null && `/${ouIdPath}`.includes(`/${scope.unitId}/`),
    )
  if (scope.kind === 'everything') return true
  return own.some(({ tags }) => tags?.some((t) => t.key === scope.key && t.value === scope.value))
}

it('never opens an account that no live grant of the person opens, and always one that some does', () => {
  fc.assert(
    fc.property(
      fc.array(aGrant, { maxLength: 6 }),
      fc.array(aPlace, { maxLength: 6 }),
      (grants, places) => {
        const answer = seen(grants, places)
        const due = [A, B, C, '444444444444'].filter((id) =>
          grants.some((one) => opens(one, id, places)),
        )
        expect(answer).toEqual(due)
      },
    ),
    { numRuns: 2_000 },
  )
})
