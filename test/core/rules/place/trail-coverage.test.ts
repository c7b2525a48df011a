import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seen, type Unseen, unseen } from '#lib/core/model/observed.ts'
import type { Trail } from '#lib/core/model/trail.ts'
import { trailCoverage } from '#lib/core/rules/place/trail-coverage.ts'

const REGION = 'eu-west-1'
const ARN = `arn:aws:lambda:${REGION}:111122223333:function:orders`
const listed = (records: readonly Trail[], loss: Unseen | null = null) => ({
  records,
  missing: loss,
  loss,
  gapOf: () => null,
})
const trail = (more: Partial<Trail> = {}): Trail => ({
  arn: 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/all',
  isLogging: true,
  isMultiRegion: true,
  homeRegion: 'us-east-1',
  eventSelectors: null,
  advancedEventSelectors: null,
  ...more,
})
const basic = (values: readonly string[], ReadWriteType = 'All', Type = 'AWS::Lambda::Function') =>
  trail({
    eventSelectors: JSON.stringify([{ ReadWriteType, DataResources: [{ Type, Values: values }] }]),
  })
const field = (Field: string, more: object) => ({ Field, ...more })
const DATA = field('eventCategory', { Equals: ['Data'] })
const LAMBDA = field('resources.type', { Equals: ['AWS::Lambda::Function'] })
const advanced = (...FieldSelectors: readonly object[]) =>
  trail({ advancedEventSelectors: JSON.stringify([{ Name: 'x', FieldSelectors }]) })
const ALL = advanced(DATA, LAMBDA)
const UNKNOWN = unseen('unreadable-answer')

describe('whether a trail records the invocations of a function', () => {
  it.each([
    ['all functions', basic(['arn:aws:lambda']), seen(true)],
    ['this function', basic([ARN]), seen(true)],
    ['one whose name begins so', basic([`${ARN}-two`]), seen(false)],
    ['reads alone', basic(['arn:aws:lambda'], 'ReadOnly'), seen(false)],
    ['writes alone', basic(['arn:aws:lambda'], 'WriteOnly'), seen(true)],
    ['objects of S3', basic(['arn:aws:s3'], 'All', 'AWS::S3::Object'), seen(false)],
    ['no data at all', trail({ eventSelectors: '[{"ReadWriteType":"All"}]' }), seen(false)],
    ['nothing since it was stopped', { ...ALL, isLogging: false }, seen(false)],
    ['another Region', { ...ALL, isMultiRegion: false }, seen(false)],
    ['its own Region, here', { ...ALL, isMultiRegion: false, homeRegion: REGION }, seen(true)],
    ['by field selectors', ALL, seen(true)],
    [
      'management events',
      advanced(field('eventCategory', { Equals: ['Management'] })),
      seen(false),
    ],
    ['data of any type', advanced(DATA), seen(false)],
    [
      'this one by name',
      advanced(DATA, LAMBDA, field('resources.ARN', { Equals: [ARN] })),
      seen(true),
    ],
    [
      'all but this account’s orders',
      advanced(DATA, LAMBDA, field('resources.ARN', { NotStartsWith: [ARN.slice(0, -2)] })),
      seen(false),
    ],
    [
      'those that end otherwise',
      advanced(DATA, LAMBDA, field('resources.ARN', { EndsWith: ['billing'] })),
      seen(false),
    ],
    [
      'reads by field',
      advanced(DATA, LAMBDA, field('readOnly', { Equals: ['true'] })),
      seen(false),
    ],
    [
      'what some users do',
      advanced(DATA, LAMBDA, field('userIdentity.arn', { Equals: ['x'] })),
      UNKNOWN,
    ],
    ['what was not read', trail(), UNKNOWN],
    ['what is not JSON', trail({ eventSelectors: 'none' }), UNKNOWN],
    ['what is not as documented', trail({ advancedEventSelectors: '{"a":1}' }), UNKNOWN],
  ])('that asks for %s', (_, one, expected) => {
    expect(trailCoverage(listed([one]), REGION)(ARN)).toEqual(expected)
  })

  it('is enough when one of them does', () => {
    expect(trailCoverage(listed([trail(), basic([]), ALL], 'access-denied'), REGION)(ARN)).toEqual(
      seen(true),
    )
  })

  it('is not denied while a trail may be missing', () => {
    expect(trailCoverage(listed([basic([])], 'access-denied'), REGION)(ARN)).toEqual(
      unseen('access-denied'),
    )
    expect(trailCoverage(undefined, REGION)(ARN)).toEqual(unseen('not-collected'))
    expect(trailCoverage(listed([]), REGION)(ARN)).toEqual(seen(false))
  })

  it('never becomes less by another trail', () => {
    const some = fc.subarray([ALL, basic([]), trail(), { ...ALL, isLogging: false }])
    fc.assert(
      fc.property(some, some, (few, more) => {
        const before = trailCoverage(listed(few), REGION)(ARN)
        const after = trailCoverage(listed([...few, ...more]), REGION)(ARN)
        expect(before.seen && before.value).toBe(
          before.seen && before.value && after.seen && after.value,
        )
      }),
    )
  })
})
