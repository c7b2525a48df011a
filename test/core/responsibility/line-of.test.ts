import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RuntimeManagement } from '#lib/core/model/function-facts.ts'
import { type Observed, seen, unseen } from '#lib/core/model/observed.ts'
import { addLineCounts, countLines, NO_LINES } from '#lib/core/responsibility/line-counts.ts'
import { type LineFacts, lineOf } from '#lib/core/responsibility/line-of.ts'
import { LAYER_IDS, type LayerId } from '#lib/core/responsibility/matrix.ts'

const NOW = new Date('2026-11-22T10:00:00Z')
const VPC = {
  vpcId: 'vpc-1',
  subnetIds: ['subnet-1'],
  securityGroupIds: ['sg-1'],
  ipv6AllowedForDualStack: false,
}
const mode = (updateRuntimeOn: string, runtimeVersionArn: string | null = null) =>
  seen({ arn: 'a', functionArn: 'a', updateRuntimeOn, runtimeVersionArn })

type Configuration = Extract<LineFacts['configuration'], { seen: true }>['value']
const PLAIN: Configuration = {
  packageType: 'Zip',
  runtime: 'nodejs24.x',
  vpc: null,
  capacityProviderArn: null,
}
const facts = (
  patch: Partial<Configuration> = {},
  runtimeManagement: Observed<RuntimeManagement | null> = mode('Auto'),
): LineFacts => ({ configuration: seen({ ...PLAIN, ...patch }), runtimeManagement })

const cell = (input: LineFacts, layer: LayerId) => {
  const found = lineOf(input, NOW).cells.find((each) => each.layer === layer)
  return [found?.owner, found?.movedBy ?? found?.reason, found?.since]
}

describe('lineOf', () => {
  it.each([
    [
      'a supported runtime',
      facts(),
      'language-runtime',
      ['aws', 'AWS patches the runtime until it is deprecated.', null],
    ],
    [
      'a deprecated runtime',
      facts({ runtime: 'nodejs20.x' }),
      'language-runtime',
      ['customer', 'Yours since 2026-04-30, nodejs20.x was deprecated.', '2026-04-30'],
    ],
    [
      'a deprecated runtime whose mode was not read',
      facts({ runtime: 'nodejs20.x' }, unseen('access-denied')),
      'guest-os',
      ['customer', 'Yours since 2026-04-30, nodejs20.x was deprecated.', '2026-04-30'],
    ],
    [
      'a pinned runtime',
      facts({}, mode('Manual', 'arn:aws:lambda:eu-west-1::runtime:ab')),
      'language-runtime',
      ['customer', 'Yours: the runtime is pinned to arn:aws:lambda:eu-west-1::runtime:ab.', null],
    ],
    [
      'a runtime updated with the function',
      facts({}, mode('FunctionUpdate')),
      'guest-os',
      ['shared', 'AWS publishes patches; they apply when you next update the function.', null],
    ],
    [
      'an unread mode',
      facts({}, unseen('throttled')),
      'language-runtime',
      ['unknown', 'The runtime management mode was not read (throttled).', null],
    ],
    [
      'a mode that nobody knows',
      facts({}, mode('Sometimes')),
      'language-runtime',
      ['unknown', 'The runtime management mode Sometimes is not understood.', null],
    ],
    [
      'a runtime that the catalogue lacks',
      facts({ runtime: 'nodejs30.x' }),
      'language-runtime',
      ['unknown', 'The catalogue of 2026-08-15 does not have nodejs30.x.', null],
    ],
    [
      'a preview runtime',
      facts({ runtime: 'python3.15' }),
      'language-runtime',
      ['unknown', 'AWS names no support dates for python3.15, which may be a preview.', null],
    ],
    [
      'an image',
      facts({ packageType: 'Image', runtime: null }, unseen('not-collected')),
      'guest-os',
      ['shared', 'it is a container image', null],
    ],
    [
      'an OS-only runtime',
      facts({ runtime: 'provided.al2023' }),
      'language-runtime',
      ['customer', 'provided.al2023 brings the operating system and no language runtime', null],
    ],
    [
      'a deprecated OS-only runtime',
      facts({ runtime: 'provided.al2' }),
      'guest-os',
      ['customer', 'Yours since 2026-07-31, provided.al2 was deprecated.', '2026-07-31'],
    ],
    [
      'a customer-managed runtime',
      facts({ runtime: 'custom' }),
      'language-runtime',
      ['publisher', 'it runs on a customer-managed runtime', null],
    ],
    [
      'a function outside any VPC',
      facts({ vpc: { ...VPC, vpcId: '', subnetIds: [], securityGroupIds: [] } }),
      'vpc-design',
      ['aws', 'The function runs in a VPC that Lambda owns; there is nothing to design.', null],
    ],
    [
      'a function in a VPC',
      facts({ vpc: VPC }),
      'security-groups',
      ['customer', 'it is attached to vpc-1', null],
    ],
    [
      'a function on Managed Instances',
      facts({ capacityProviderArn: 'arn:aws:lambda:eu-west-1:1:capacity-provider:p' }),
      'isolation',
      ['shared', 'it runs on Lambda Managed Instances', null],
    ],
    [
      'a package type that nobody knows',
      facts({ packageType: 'Wasm' }),
      'guest-os',
      ['unknown', 'Not known: package type Wasm with runtime nodejs24.x is not understood.', null],
    ],
    [
      'an unread configuration',
      { configuration: unseen('access-denied'), runtimeManagement: unseen('access-denied') },
      'vpc-design',
      ['unknown', 'Not known: the configuration was not read (access-denied).', null],
    ],
    [
      'what is nobody else’s, though nothing was read',
      { configuration: unseen('network'), runtimeManagement: unseen('network') },
      'hardware',
      ['aws', 'AWS owns, repairs and destroys the machines.', null],
    ],
  ] as const)('%s', (_, input, layer, expected) => {
    expect(cell(input, layer)).toEqual(expected)
  })
})

const anyFacts = fc
  .record({
    packageType: fc.constantFrom('Zip', 'Image', 'Wasm'),
    runtime: fc.constantFrom(null, 'custom', 'nodejs24.x', 'nodejs20.x', 'provided.al2', 'x9'),
    vpc: fc.constantFrom(null, VPC),
    capacityProviderArn: fc.constantFrom(null, 'arn:p'),
    update: fc.constantFrom('Auto', 'Manual', 'FunctionUpdate', 'Sometimes'),
  })
  .map(({ update, ...configuration }) => facts(configuration, mode(update)))

it('names every layer once, and seeing less only ever turns an owner into unknown', () => {
  const hidden = { configuration: unseen('network'), runtimeManagement: unseen('network') } as const
  fc.assert(
    fc.property(anyFacts, fc.boolean(), fc.boolean(), (input, hideOne, hideOther) => {
      const whole = lineOf(input, NOW).cells
      expect(whole.map((each) => each.layer)).toEqual(LAYER_IDS)
      const less = lineOf(
        {
          configuration: hideOne ? hidden.configuration : input.configuration,
          runtimeManagement: hideOther ? hidden.runtimeManagement : input.runtimeManagement,
        },
        NOW,
      ).cells
      less.forEach((each, at) => {
        expect([whole[at]?.owner, 'unknown'], each.layer).toContain(each.owner)
      })
    }),
  )
})

it('counts of two sets add up to the count of both', () => {
  fc.assert(
    fc.property(
      fc.array(anyFacts, { maxLength: 5 }),
      fc.array(anyFacts, { maxLength: 5 }),
      (a, b) => {
        const count = (inputs: readonly LineFacts[]) =>
          countLines(inputs.map((input) => lineOf(input, NOW)))
        expect(addLineCounts(count(a), count(b))).toEqual(count([...b, ...a]))
        expect(addLineCounts(count(a), NO_LINES)).toEqual(count(a))
        const { aws, shared, customer, publisher, unknown } = count(a)['language-runtime']
        expect(aws + shared + customer + publisher + unknown).toBe(a.length)
      },
    ),
  )
})
