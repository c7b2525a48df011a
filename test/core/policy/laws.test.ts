import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seen } from '#lib/core/model/observed.ts'
import { authorize } from '#lib/core/policy/authorize.ts'
import { compile } from '#lib/core/policy/compile.ts'
import type { Residual } from '#lib/core/policy/residual.ts'
import { and, not, or } from '#lib/core/policy/residual-algebra.ts'
import type { Verdict } from '#lib/core/policy/verdict.ts'
import { type GoldenCase, requestOf } from './golden-case.ts'

const ROLE = 'arn:aws:iam::111122223333:role/app'
const FUNCTION = 'arn:aws:lambda:eu-central-1:111122223333:function:orders'

const condition = fc.constantFrom(
  {},
  { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
  { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
  { StringEquals: { 'demarc:Key': 'a' } },
  { StringNotEquals: { 'demarc:Key': ['a', 'b'] } },
  { StringMatches: { 'demarc:Key': 'a' } },
  { 'ForAnyValue:StringLike': { 'demarc:List': 'a*' } },
)
const body = {
  Action: fc.constantFrom('*', 'lambda:*', 'lambda:invokefunction', 's3:*', ['s3:*', 'lambda:I*']),
  Resource: fc.constantFrom('*', FUNCTION, `${FUNCTION}*`, 'arn:aws:s3:::*', [
    FUNCTION,
    'arn:aws:lambda',
  ]),
  Condition: condition,
}
const statement = fc.record({ Effect: fc.constantFrom('Allow', 'Deny'), ...body })
const denial = fc.record({ Effect: fc.constant('Deny'), ...body })
const named = fc
  .tuple(
    statement,
    fc.constantFrom<unknown>(
      '*',
      { AWS: ROLE },
      { AWS: '111122223333' },
      { Service: 's3.amazonaws.com' },
    ),
  )
  .map(([one, Principal]) => ({ ...one, Principal }))

const world = fc.record({
  identity: fc.array(statement, { maxLength: 4 }),
  resourcePolicy: fc.array(named, { maxLength: 3 }),
  scp: fc.array(fc.array(fc.array(statement, { maxLength: 2 }), { maxLength: 2 }), {
    maxLength: 2,
  }),
  context: fc.constantFrom<NonNullable<GoldenCase['context']>>(
    {},
    { 'demarc:Key': 'a', 'demarc:List': ['ab'] },
    { 'demarc:Key': null, 'aws:SourceIp': '203.0.113.9', 'aws:MultiFactorAuthPresent': 'false' },
  ),
})
type World = Pick<GoldenCase, 'identity' | 'resourcePolicy' | 'scp' | 'context'>

const ask = (parts: World): Verdict =>
  authorize(
    requestOf({
      name: '',
      principal: ROLE,
      action: 'lambda:InvokeFunction',
      resource: FUNCTION,
      expect: {},
      ...parts,
    }),
  )

/** When the verdict lets the caller in: what could not be read counts as never. */
const grants = (verdict: Verdict): Residual =>
  verdict.decision === 'allowed'
    ? { kind: 'always' }
    : verdict.decision === 'allowed-if'
      ? verdict.condition
      : { kind: 'never' }

/** Every assignment of the atoms that makes `narrow` true makes `wide` true. */
function implies(narrow: Residual, wide: Residual): boolean {
  const atoms = [...new Set([...atomsOf(narrow), ...atomsOf(wide)])]
  return Array.from({ length: 2 ** atoms.length }, (_, bits) => {
    const truth = new Map(atoms.map((atom, index) => [atom, ((bits >> index) & 1) === 1]))
    return !holds(narrow, truth) || holds(wide, truth)
  }).every(Boolean)
}

const atomsOf = (term: Residual): readonly string[] =>
  term.kind === 'and' || term.kind === 'or'
    ? term.of.flatMap(atomsOf)
    : term.kind === 'not'
      ? atomsOf(term.of)
      : [JSON.stringify(term)]

function holds(term: Residual, truth: ReadonlyMap<string, boolean>): boolean {
  switch (term.kind) {
    case 'always':
      return true
    case 'never':
      return false
    case 'not':
      return !holds(term.of, truth)
    case 'and':
      return term.of.every((inner) => holds(inner, truth))
    case 'or':
      return term.of.some((inner) => holds(inner, truth))
    case 'condition':
    case 'variable':
    case 'delegated':
    case 'unreadable':
      return truth.get(JSON.stringify(term)) ?? false
  }
}

it('a Deny that is added never widens', () => {
  fc.assert(
    fc.property(
      world,
      denial,
      fc.constantFrom('identity', 'scp', 'resource'),
      (parts, deny, where) => {
        const more: World =
          where === 'identity'
            ? { ...parts, identity: [...parts.identity, deny] }
            : where === 'resource'
              ? { ...parts, resourcePolicy: [...parts.resourcePolicy, { ...deny, Principal: '*' }] }
              : {
                  ...parts,
                  scp: [...parts.scp, [[{ Effect: 'Allow', Action: '*', Resource: '*' }, deny]]],
                }
        expect(implies(grants(ask(more)), grants(ask(parts)))).toBe(true)
      },
    ),
  )
})

it.each(['identity', 'scp', 'resource'])(
  'a Deny of everything in %s leaves nothing, whatever allows',
  (where) => {
    const deny = { Effect: 'Deny', Action: '*', Resource: '*' }
    fc.assert(
      fc.property(world, (parts) => {
        const more: World =
          where === 'identity'
            ? { ...parts, identity: [...parts.identity, deny] }
            : where === 'resource'
              ? { ...parts, resourcePolicy: [...parts.resourcePolicy, { ...deny, Principal: '*' }] }
              : { ...parts, scp: [...parts.scp, [[deny]]] }
        expect(ask(more)).toMatchObject({ decision: 'denied', explicit: true })
      }),
    )
  },
)

it('an unconditional Allow that is added never narrows', () => {
  const allow = { Effect: 'Allow', Action: '*', Resource: '*' }
  fc.assert(
    fc.property(world, fc.boolean(), (parts, toIdentity) => {
      const more: World = toIdentity
        ? { ...parts, identity: [...parts.identity, allow] }
        : { ...parts, resourcePolicy: [...parts.resourcePolicy, { ...allow, Principal: '*' }] }
      expect(implies(grants(ask(parts)), grants(ask(more)))).toBe(true)
    }),
  )
})

it('the order of statements, policies and levels changes nothing but the positions named', () => {
  const reversed = <T>(list: readonly T[]): T[] => [...list].reverse()
  const outcome = (verdict: Verdict) => ({
    ...verdict,
    by: verdict.by.length,
    missing: [],
    level: null,
  })
  fc.assert(
    fc.property(world, (parts) => {
      const turned: World = {
        ...parts,
        identity: reversed(parts.identity),
        resourcePolicy: reversed(parts.resourcePolicy),
        scp: parts.scp.map((level) => reversed(level).map(reversed)),
      }
      const [one, other] = [ask(parts), ask(turned)]
      expect(outcome(other)).toEqual(outcome(one))
    }),
  )
})

it('a policy written canonically evaluates the same', () => {
  const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])
  const canonical = (one: { Action: unknown; Resource: unknown; Condition: object }) => ({
    Condition: Object.fromEntries(
      Object.entries(one.Condition).map(([operator, keys]: [string, object]) => [
        operator.toUpperCase(),
        Object.fromEntries(
          Object.entries(keys).map(([key, value]) => [key.toLowerCase(), listed(value).reverse()]),
        ),
      ]),
    ),
    Resource: listed(one.Resource).reverse(),
    Action: listed(one.Action).map((action) => String(action).toUpperCase()),
  })
  fc.assert(
    fc.property(world, (parts) => {
      const same: World = {
        ...parts,
        identity: parts.identity.map((one) => ({ ...one, ...canonical(one) })),
      }
      const [one, other] = [ask(parts), ask(same)]
      expect(other.decision).toBe(one.decision)
      expect(other.by).toEqual(one.by)
    }),
  )
})

describe('seeing less', () => {
  const requestIn = (parts: World) =>
    requestOf({
      name: '',
      principal: ROLE,
      action: 'lambda:InvokeFunction',
      resource: FUNCTION,
      expect: {},
      ...parts,
    })
  const lost = { seen: false, why: 'access-denied' } as const

  it('of control policies never allows', () => {
    fc.assert(
      fc.property(world, (parts) => {
        const request = requestIn(parts)
        const blind = authorize({ ...request, caller: { ...request.caller, serviceControl: lost } })
        expect(['denied', 'unknown']).toContain(blind.decision)
      }),
    )
  })

  it.each(['identity', 'boundary', 'session', 'serviceControl', 'policy', 'resourceControl'])(
    'of %s says nothing for sure that seeing all does not say',
    (part) => {
      fc.assert(
        fc.property(world, (parts) => {
          const request = requestIn(parts)
          const { caller, target } = request
          const blind = authorize(
            part in caller
              ? { ...request, caller: { ...caller, [part]: lost } }
              : { ...request, target: { ...target, [part]: lost } },
          )
          if (blind.decision === 'unknown') return
          expect(authorize(request).decision).toBe(blind.decision)
        }),
      )
    },
  )
})

it('never throws, and never allows by a text that is no policy', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.json({ maxDepth: 60 })), (text) => {
      const request = requestOf({
        name: '',
        principal: ROLE,
        action: 'lambda:InvokeFunction',
        resource: FUNCTION,
        expect: {},
      })
      const identity = seen([compile(text, { id: 'identity', layer: 'identity' })])
      const verdict = authorize({ ...request, caller: { ...request.caller, identity } })
      expect(verdict.decision).not.toBe('allowed')
    }),
  )
})

it('the algebra keeps what a formula means', () => {
  const atom = fc
    .constantFrom('a', 'b', 'c')
    .map((key): Residual => ({ kind: 'condition', operator: 'Bool', key, values: ['true'] }))
  const formula = fc.letrec<{ readonly term: Residual }>((tie) => ({
    term: fc.oneof(
      { maxDepth: 4 },
      atom,
      fc.constantFrom<Residual>({ kind: 'always' }, { kind: 'never' }),
      fc
        .tuple(fc.constantFrom('and', 'or'), fc.array(tie('term'), { maxLength: 3 }))
        .map(([kind, of]): Residual => ({ kind: kind === 'and' ? 'and' : 'or', of })),
      tie('term').map((of): Residual => ({ kind: 'not', of })),
    ),
  })).term
  const simplified = (term: Residual): Residual =>
    term.kind === 'and'
      ? and(term.of.map(simplified))
      : term.kind === 'or'
        ? or(term.of.map(simplified))
        : term.kind === 'not'
          ? not(simplified(term.of))
          : term
  fc.assert(
    fc.property(formula, (term) => {
      const simple = simplified(term)
      expect(implies(term, simple) && implies(simple, term)).toBe(true)
    }),
  )
})
