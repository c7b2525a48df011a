import { type FindingFilters, NO_FINDING_FILTERS } from '#lib/core/model/finding-filters.ts'
import { FINDING_SORTS, FIRST_FINDINGS, type FindingOrder } from '#lib/core/model/finding-order.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { AREAS } from '#lib/core/rules/rule.ts'
import type { ExceptionScope } from '#lib/core/score/exception-scopes.ts'
import { countCoveredFindings } from '#lib/db/read/count-covered-findings.ts'
import { countFindings } from '#lib/db/read/count-findings.ts'
import { listExceptions, readException } from '#lib/db/read/list-exceptions.ts'
import { listFindingEvents } from '#lib/db/read/list-finding-events.ts'
import { listFindings } from '#lib/db/read/list-findings.ts'
import { listResourceFindings } from '#lib/db/read/list-resource-findings.ts'
import { readFinding } from '#lib/db/read/read-finding.ts'
import { readPointedRecords } from '#lib/db/read/read-pointed-records.ts'
import { ESTATE_NOW } from '../estate/estate-plan.ts'
import type { Draw } from './draw.ts'
import type { ReadCase, ReadCases } from './read-case.ts'

const now = ESTATE_NOW

interface Asked {
  readonly filters?: Partial<FindingFilters>
  readonly order?: Partial<FindingOrder>
  readonly scope?: ViewerScope
}

const list = (name: string, asked: (draw: Draw) => Asked): ReadCase => ({
  name,
  ask: (pool, draw) => {
    const { filters, order, scope = draw.scope } = asked(draw)
    return listFindings(scope, pool, {
      filters: { ...NO_FINDING_FILTERS, ...filters },
      order: { ...FIRST_FINDINGS, ...order },
      now,
    })
  },
})

const FILTERS: readonly (readonly [string, (draw: Draw) => Partial<FindingFilters>])[] = [
  ['of an account', (draw) => ({ accounts: [draw.account()] })],
  ['of a large account', (draw) => ({ accounts: [draw.largeAccount()] })],
  ['of a unit', (draw) => ({ ou: draw.unit() })],
  ['of a small unit', (draw) => ({ ou: draw.smallUnit() })],
  ['of an area', () => ({ areas: ['network'] })],
  ['of a severity', () => ({ severities: ['low'] })],
  ['of the critical in an area', () => ({ areas: ['code'], severities: ['critical'] })],
  ['of a rule', (draw) => ({ rules: [draw.rule()] })],
  ['of a rule in an account', (draw) => ({ rules: [draw.rule()], accounts: [draw.account()] })],
  [
    'of a rule in a large account',
    (draw) => ({ rules: [draw.rule()], accounts: [draw.largeAccount()] }),
  ],
  ['of a rule in a unit', (draw) => ({ rules: [draw.rule()], ou: draw.unit() })],
  ['of a Region', () => ({ regions: ['ap-southeast-2'] })],
  ['of a Region and a rule', (draw) => ({ regions: ['ap-southeast-2'], rules: [draw.rule()] })],
  ['that are excepted', () => ({ status: 'excepted' })],
  [
    'that are excepted, of an account',
    (draw) => ({ status: 'excepted', accounts: [draw.account()] }),
  ],
  ['that can no longer be read', () => ({ status: 'unread' })],
  ['whatever their status', () => ({ status: 'all' })],
  ['with a common word', () => ({ q: 'handler' })],
  ['with a rare word', (draw) => ({ q: `stream-${draw.number(90)}7` })],
  ['of an ARN', (draw) => ({ q: draw.fn().key })],
  ['older than 300 days', () => ({ minAgeDays: 300 })],
  ['newer than 7 days', () => ({ maxAgeDays: 7 })],
  ['newer than 7 days, of a rule', (draw) => ({ maxAgeDays: 7, rules: [draw.rule()] })],
  [
    'newer than 7 days, of a large account',
    (draw) => ({ maxAgeDays: 7, accounts: [draw.largeAccount()] }),
  ],
]

const covered = (name: string, where: (draw: Draw) => ExceptionScope['where']): ReadCase => ({
  name: `of a rule, ${name}`,
  ask: (pool, draw) =>
    countCoveredFindings(draw.scope, pool, {
      scope: { what: { kind: 'rule', ruleId: draw.rule() }, where: where(draw) },
      now,
    }),
})

export const FINDING_READS: ReadCases = {
  listFindings: [
    list('all', () => ({})),
    ...FINDING_SORTS.map((sort) => list(`by ${sort}`, () => ({ order: { sort } }))),
    list('a page in the middle', (draw) => ({
      order: { from: { value: String(draw.number(4)), key: String(draw.number(5_000_000)) } },
    })),
    list('a page backwards', (draw) => ({
      order: { from: { value: '2', key: String(draw.number(5_000_000)) }, backwards: true },
    })),
    ...FILTERS.map(([name, filters]) => list(name, (draw) => ({ filters: filters(draw) }))),
    ...FILTERS.filter(([name]) => /unit|area|large|excepted|Region/.test(name)).map(
      ([name, filters]) =>
        list(`${name}, newest first`, (draw) => ({
          filters: filters(draw),
          order: { sort: 'newest' },
        })),
    ),
    list('as a viewer of some accounts', (draw) => ({ scope: draw.viewer() })),
    list('as a viewer of some accounts, of a rule', (draw) => ({
      scope: draw.viewer(),
      filters: { rules: [draw.rule()] },
    })),
  ],
  countFindings: [
    {
      name: 'all',
      ask: (pool, draw) => countFindings(draw.scope, pool, { filters: NO_FINDING_FILTERS, now }),
    },
    ...FILTERS.map(
      ([name, filters]): ReadCase => ({
        name,
        ask: (pool, draw) =>
          countFindings(draw.scope, pool, {
            filters: { ...NO_FINDING_FILTERS, ...filters(draw) },
            now,
          }),
      }),
    ),
    {
      name: 'as a viewer of some accounts',
      ask: (pool, draw) => countFindings(draw.viewer(), pool, { filters: NO_FINDING_FILTERS, now }),
    },
  ],
  listResourceFindings: [
    {
      name: 'of a function',
      ask: (pool, draw) => listResourceFindings(draw.scope, pool, { resource: draw.fn().key, now }),
    },
  ],
  readFinding: [
    {
      name: 'one',
      ask: (pool, draw) => readFinding(draw.scope, pool, { key: draw.finding(), now }),
    },
  ],
  readPointedRecords: [
    {
      name: 'of a finding',
      ask: (pool, draw) => {
        const { key } = draw.fn()
        return readPointedRecords(draw.scope, pool, [
          { kind: 'lambda-function', key, path: '/runtime' },
          { kind: 'resource-policy', key, path: '/document' },
        ])
      },
    },
  ],
  listFindingEvents: [
    {
      name: 'of a function',
      ask: (pool, draw) =>
        listFindingEvents(draw.scope, pool, { resource: draw.fn().key, size: 200 }),
    },
    {
      name: 'of a large account',
      ask: (pool, draw) =>
        listFindingEvents(draw.scope, pool, { accountId: draw.largeAccount(), size: 200 }),
    },
  ],
  listExceptions: [
    {
      name: 'all',
      ask: (pool, draw) =>
        listExceptions(draw.scope, pool, { now, states: [], after: null, size: 51 }),
    },
    {
      name: 'a later page',
      ask: (pool, draw) =>
        listExceptions(draw.scope, pool, { now, states: [], after: draw.exception(), size: 51 }),
    },
    {
      name: 'as a viewer of some accounts',
      ask: (pool, draw) =>
        listExceptions(draw.viewer(), pool, { now, states: [], after: null, size: 51 }),
    },
  ],
  readException: [
    {
      name: 'one',
      ask: (pool, draw) => readException(draw.scope, pool, { id: draw.exception(), now }),
    },
  ],
  countCoveredFindings: [
    covered('in an account', (draw) => ({ kind: 'account', accountId: draw.account() })),
    covered('in a large account', (draw) => ({ kind: 'account', accountId: draw.largeAccount() })),
    covered('in a unit', (draw) => ({ kind: 'ou', path: `/Division ${draw.number(20)}` })),
    covered('with a tag', (draw) => ({
      kind: 'tag',
      key: 'owner',
      value: `team-${draw.number(70)}`,
    })),
    covered('with a tag that nothing has', () => ({ kind: 'tag', key: 'owner', value: 'nobody' })),
    covered('by a glob', (draw) => ({
      kind: 'arn',
      glob: `arn:aws:lambda:*:${draw.account()}:function:*`,
    })),
    covered('by a glob of names', (draw) => ({
      kind: 'arn',
      glob: `arn:aws:lambda:*:*:function:billing-*-${draw.number(90)}`,
    })),
    {
      name: 'of an area, with a tag that nothing has',
      ask: (pool, draw) =>
        countCoveredFindings(draw.scope, pool, {
          scope: {
            what: { kind: 'area', area: AREAS[2] },
            where: { kind: 'tag', key: 'owner', value: 'nobody' },
          },
          now,
        }),
    },
  ],
}
