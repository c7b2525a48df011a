import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  FINDING_STATUSES,
  type FindingFilters,
  NO_FINDING_FILTERS,
  parseFindingFilters,
  printFindingFilters,
} from '#lib/core/model/finding-filters.ts'
import {
  FINDING_SORTS,
  FIRST_FINDINGS,
  type FindingOrder,
  parseFindingOrder,
  printFindingOrder,
} from '#lib/core/model/finding-order.ts'
import { PAGE_SIZES } from '#lib/core/model/function-order.ts'
import { AREAS, SEVERITIES } from '#lib/core/rules/rule.ts'
import { TRIAGE_STATUSES } from '#lib/core/triage/triage-status.ts'

const word = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9:._/@ -]{1,30}[A-Za-z0-9]$/)
const list = fc.uniqueArray(word, { maxLength: 5 }).map((values) => values.sort())
const some = (values: readonly string[]) =>
  fc.subarray([...values]).map((chosen) => chosen.toSorted())
const days = fc.option(fc.integer({ min: 0, max: 3_660 }))
const filters: fc.Arbitrary<FindingFilters> = fc.record({
  q: fc.option(word),
  accounts: list,
  ou: fc.option(word),
  areas: fc.subarray([...AREAS]),
  severities: fc.subarray([...SEVERITIES]),
  rules: list,
  regions: list,
  triage: fc.subarray([...TRIAGE_STATUSES]),
  not: fc.record({
    accounts: list,
    areas: some(AREAS),
    severities: some(SEVERITIES),
    rules: list,
    regions: list,
    triage: some(TRIAGE_STATUSES),
  }),
  resource: fc.option(word),
  tag: fc.option(word),
  assignee: fc.option(word),
  since: fc.option(
    fc
      .date({
        min: new Date('2020-01-01'),
        max: new Date('2099-12-28T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((day) => day.toISOString()),
  ),
  status: fc.constantFrom(...FINDING_STATUSES),
  minAgeDays: days,
  maxAgeDays: days,
})
const order: fc.Arbitrary<FindingOrder> = fc
  .record({
    sort: fc.constantFrom(...FINDING_SORTS),
    size: fc.constantFrom(...PAGE_SIZES),
    from: fc.option(
      fc.record({
        value: fc.integer({ min: 0, max: 4 }).map(String),
        key: fc.bigInt({ min: 0n, max: 10n ** 17n }).map(String),
      }),
    ),
    backwards: fc.boolean(),
  })
  .map((asked) => ({ ...asked, backwards: asked.from !== null && asked.backwards }))

describe('finding filters in a URL', () => {
  it('survive printing and parsing', () => {
    fc.assert(
      fc.property(filters, order, (asked, page) => {
        const printed = new URLSearchParams(
          `${printFindingFilters(asked)}&${printFindingOrder(page)}`,
        )
        expect(parseFindingFilters(printed)).toEqual({ ok: true, filters: asked })
        expect(parseFindingOrder(printed)).toEqual({ ok: true, order: page })
      }),
    )
  })

  it('never throw, whatever the query', () => {
    const names = ['q', 'area', 'severity', 'status', 'older', 'sort', 'after', 'size']
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), fc.string())), (pairs) => {
        const query = new URLSearchParams(pairs)
        for (const result of [parseFindingFilters(query), parseFindingOrder(query)]) {
          if (!result.ok) expect(result.problem).toMatch(/\.$/)
        }
      }),
    )
  })

  it.each([
    ['', NO_FINDING_FILTERS],
    ['q=%20%20', NO_FINDING_FILTERS],
    ['status=excepted', { ...NO_FINDING_FILTERS, status: 'excepted' }],
    ['severity=high,critical', { ...NO_FINDING_FILTERS, severities: ['critical', 'high'] }],
    [
      'rule=b,!a&triage=!open',
      {
        ...NO_FINDING_FILTERS,
        rules: ['b'],
        not: { ...NO_FINDING_FILTERS.not, rules: ['a'], triage: ['open'] },
      },
    ],
  ])('reads %j', (query, asked) => {
    expect(parseFindingFilters(new URLSearchParams(query))).toEqual({ ok: true, filters: asked })
  })

  it.each([
    'area=networks',
    'severity=worst',
    'status=shut',
    'older=-1',
    'older=9999',
    'q=ab',
    'q=%00abc',
    'since=yesterday',
    'since=2026-02-30T00:00:00Z',
    'triage=resolved',
    'rule=a&severity=!worst',
  ])('says what is wrong with %j', (query) => {
    expect(parseFindingFilters(new URLSearchParams(query))).toMatchObject({ ok: false })
  })

  it.each(['sort=name', 'size=7', 'after=x', 'after=1', 'before=a.b'])(
    'says what is wrong with the order %j',
    (query) => {
      expect(parseFindingOrder(new URLSearchParams(query))).toMatchObject({ ok: false })
      expect(FIRST_FINDINGS.from).toBeNull()
    },
  )
})
