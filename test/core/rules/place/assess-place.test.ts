import { describe, expect, it } from 'vitest'
import { seen, unseen } from '#lib/core/model/observed.ts'
import { assessAccount, assessPlace, type PlaceInput } from '#lib/core/rules/place/assess-place.ts'
import { kindListing } from '#lib/core/rules/place/place-records.ts'
import { recordBy, recordsBy, wholeOf } from '#lib/core/rules/place/record-lookup.ts'
import { PLACE_KINDS, placeInput } from './place-fixture.ts'

const verdictsIn = (input: PlaceInput) =>
  [...assessPlace(input)].flatMap(({ resource, qualifier, judged }) =>
    judged.map(({ rule, verdict }) => ({ resource, qualifier, rule, verdict })),
  )
const verdictsOf = (input: PlaceInput) =>
  new Map(
    verdictsIn(input).map(({ resource, qualifier, rule, verdict }) => [
      `${resource.split(':').at(-1)} ${qualifier ?? '-'} ${rule.id}`,
      verdict,
    ]),
  )
const WHOLE = verdictsOf(placeInput())
const statusOf = (key: string) => WHOLE.get(key)?.status

describe('assessPlace', () => {
  it.each([
    ['legacy $LATEST runtime-deprecated', 'fail'],
    ['legacy 1 runtime-deprecated', 'fail'],
    ['legacy 2 runtime-deprecated', 'not-applicable'],
    ['legacy 3 runtime-deprecated', 'fail'],
    ['legacy 4 runtime-deprecated', 'fail'],
    ['legacy 5 runtime-deprecated', 'fail'],
    ['legacy 5 event-source-in-trouble', 'fail'],
    ['legacy $LATEST event-source-in-trouble', 'not-applicable'],
    ['legacy 4 public-policy', 'not-applicable'],
    ['legacy 2 secret-in-environment', 'pass'],
    ['legacy live anonymous-url', 'fail'],
    ['legacy $LATEST anonymous-url', 'not-applicable'],
    ['legacy $LATEST grant-to-external-account', 'fail'],
    ['legacy live grant-to-external-account', 'pass'],
    ['legacy - public-without-concurrency-cap', 'fail'],
    ['legacy $LATEST role-administrator', 'fail'],
    ['legacy $LATEST role-wildcards', 'fail'],
    ['legacy 1 role-missing', 'fail'],
    ['legacy $LATEST role-missing', 'pass'],
    ['legacy - role-shared', 'pass'],
    ['orders $LATEST runtime-deprecated', 'pass'],
    ['orders $LATEST role-administrator', 'pass'],
    ['orders $LATEST role-cannot-write-logs', 'pass'],
    ['orders $LATEST role-trusts-others', 'pass'],
    ['orders $LATEST role-trust-unbound', 'fail'],
    ['orders $LATEST single-availability-zone', 'pass'],
    ['orders $LATEST ghost-network-resource', 'pass'],
    ['orders $LATEST runtime-version-pinned', 'pass'],
    ['legacy 1 runtime-version-pinned', 'unknown'],
    ['legacy 1 function-state-failed', 'unknown'],
    ['orders $LATEST function-state-failed', 'pass'],
    ['orders - recursive-loop-allowed', 'unknown'],
    ['orders $LATEST public-subnet', 'unknown'],
    ['orders $LATEST log-group-missing', 'unknown'],
    ['orders - invocations-not-logged', 'unknown'],
    ['111122223333/eu-west-1/subnet-a - subnet-addresses-low', 'unknown'],
  ])('%s: %s', (key, status) => {
    expect(statusOf(key)).toBe(status)
  })

  it('judges each rule once at each place', () => {
    const all = verdictsIn(placeInput())
    const keys = all.map(({ resource, qualifier, rule }) => `${resource} ${qualifier} ${rule.id}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.length).toBeGreaterThan(400)
  })

  it.each(PLACE_KINDS)(
    'without %s nothing that failed or was unknown passes, and nothing new fails',
    (kind) => {
      for (const [key, verdict] of verdictsOf(placeInput([kind]))) {
        const before = WHOLE.get(key)?.status
        if (before === undefined) continue
        if (verdict.status === 'pass') expect(before, key).toBe('pass')
        if (verdict.status === 'fail') expect(before, key).toBe('fail')
      }
    },
  )

  it.each(PLACE_KINDS)(
    'without any one record of %s, which was lost, nothing passes or fails that did not',
    (kind) => {
      const input = placeInput()
      const listing = input.place.kinds[kind]
      for (const lost of listing?.records ?? []) {
        const records = (listing?.records ?? []).filter((one) => one !== lost)
        const partial = { ...listing, records, gapOf: () => 'throttled', loss: 'throttled' }
        const kinds = { ...input.place.kinds, [kind]: partial } as typeof input.place.kinds
        const found = verdictsOf({ ...input, place: { ...input.place, kinds } })
        for (const [key, verdict] of found) {
          if (verdict.status !== 'pass' && verdict.status !== 'fail') continue
          expect([key, WHOLE.get(key)?.status]).toEqual([key, verdict.status])
        }
      }
    },
  )

  it('says unknown at an alias whose version was not listed', () => {
    const blind = verdictsOf(placeInput(['function-version']))
    expect(blind.get('legacy live anonymous-url')).toEqual({
      status: 'unknown',
      why: 'not-collected',
      source: 'function-version',
    })
  })

  it('knows nothing of a Lambda@Edge replica but its configuration', () => {
    const input = placeInput()
    const listing = input.place.kinds['lambda-function']
    if (listing === undefined) throw new Error('the fixture has functions')
    const records = listing.records.map((fn) => ({ ...fn, masterArn: 'arn:master' }))
    const kinds = { ...input.place.kinds, 'lambda-function': { ...listing, records } }
    const blind = verdictsOf({ ...input, place: { ...input.place, kinds } })
    expect(blind.get('legacy $LATEST runtime-deprecated')?.status).toBe('fail')
    expect(blind.get('legacy $LATEST public-policy')?.status).toBe('unknown')
    expect(blind.get('legacy - reserved-concurrency-zero')?.status).toBe('unknown')
  })

  it('judges a version whose own policy was lost as a way in, and as one that may be reached', () => {
    const input = placeInput()
    const listing = input.place.kinds['resource-policy']
    if (listing === undefined) throw new Error('the fixture has policies')
    const gapOf = (subject: string) => (subject.endsWith(':2') ? 'throttled' : null)
    const kinds = {
      ...input.place.kinds,
      'resource-policy': { ...listing, gapOf, loss: 'throttled' },
    }
    const blind = verdictsOf({ ...input, place: { ...input.place, kinds } as typeof input.place })
    expect(blind.get('legacy 2 public-policy')).toMatchObject({
      status: 'unknown',
      why: 'throttled',
    })
    expect(blind.get('legacy 2 runtime-deprecated')?.status).toBe('unknown')
    expect(blind.get('legacy $LATEST public-policy')?.status).toBe('pass')
  })

  it('does not know the role of a function when a managed policy was not read', () => {
    const blind = verdictsOf(placeInput(['iam-managed-policy']))
    expect(blind.get('legacy $LATEST role-administrator')?.status).toBe('unknown')
    expect(blind.get('orders $LATEST role-administrator')?.status).toBe('pass')
  })

  it('judges an account once', () => {
    const { global, answers, scene } = placeInput()
    const [only, ...more] = assessAccount(global, answers, scene)
    expect(more).toEqual([])
    expect(only?.judged.map(({ rule, verdict }) => [rule.id, verdict.status])).toEqual([
      ['guardrails-missing', 'unknown'],
    ])
  })
})

describe('a listing', () => {
  const record = { functionArn: 'f', reserved: 1 }
  const gap = {
    action: 'lambda:GetFunctionConcurrency',
    subject: 'g',
    reason: 'throttled',
    detail: '',
  } as const
  const listing = (
    state: 'complete' | 'partial' | 'failed' | 'skipped',
    gaps: readonly (typeof gap | ({ subject: null } & Omit<typeof gap, 'subject'>))[],
  ) => kindListing<'reserved-concurrency'>([record], { state, gaps })
  const key = ({ functionArn }: { readonly functionArn: string }) => functionArn

  it.each([
    ['complete', listing('complete', []), 'x', seen(null), seen([])],
    ['skipped', listing('skipped', []), 'x', seen(null), seen([])],
    ['partial, about another', listing('partial', [gap]), 'x', seen(null), seen([])],
    [
      'partial, about this one',
      listing('partial', [gap]),
      'g',
      unseen('throttled'),
      unseen('throttled'),
    ],
    [
      'partial, of the listing',
      listing('partial', [{ ...gap, subject: null }]),
      'x',
      unseen('throttled'),
      unseen('throttled'),
    ],
    ['failed', listing('failed', []), 'x', unseen('error'), unseen('error')],
    ['never asked', undefined, 'x', unseen('not-collected'), unseen('not-collected')],
  ] as const)('%s', (_, given, wanted, one, many) => {
    expect(recordBy(given, key)(wanted)).toEqual(one)
    expect(recordsBy(given, key)(wanted)).toEqual(many)
  })

  it('keeps a record that was seen, though the listing broke off after it', () => {
    const broken = listing('partial', [{ ...gap, subject: null }])
    expect(recordBy(broken, key)('f')).toEqual(seen(record))
    expect(recordsBy(broken, key)('f')).toEqual(unseen('throttled'))
    expect(wholeOf(broken)).toEqual(unseen('throttled'))
    expect(wholeOf(listing('complete', []))).toEqual(seen([record]))
  })

  it('carries a loss about a function over to its qualifiers', () => {
    const fn = 'arn:aws:lambda:eu-west-1:111122223333:function:orders'
    const lossy = listing('partial', [{ ...gap, subject: fn as 'g' }])
    expect(recordBy(lossy, key)(`${fn}:live`)).toEqual(unseen('throttled'))
    expect(recordBy(lossy, key)(`${fn}s:live`)).toEqual(seen(null))
  })
})
