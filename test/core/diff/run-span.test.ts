import { describe, expect, it } from 'vitest'
import { type RunMark, runSpan, runSpanOfDays } from '#lib/core/diff/run-span.ts'

const day = (number: number) => new Date(Date.UTC(2026, 10, number))
const run = (id: string, at: number, published = true): RunMark => ({
  id,
  startedAt: day(at),
  publishedAt: published ? day(at) : null,
})
const RUNS = [run('d', 21), run('lost', 15, false), run('c', 14), run('a', 1), run('b', 7)]
const NOW = day(22)

describe('runSpan', () => {
  it.each([
    [null, null, 'c', 'd', ['lost', 'd'], []],
    ['b', 'c', 'b', 'c', ['c'], ['d', 'lost']],
    ['c', 'b', 'b', 'c', ['c'], ['d', 'lost']],
    [null, 'b', 'a', 'b', ['b'], ['c', 'd', 'lost']],
    ['a', null, 'a', 'd', ['b', 'c', 'd', 'lost'], []],
  ])('from %s to %s', (from, to, first, last, between, later) => {
    const span = runSpan(RUNS, { from, to })
    expect([span?.from.id, span?.to.id]).toEqual([first, last])
    expect(span?.between.toSorted()).toEqual(between.toSorted())
    expect(span?.later.toSorted()).toEqual(later.toSorted())
  })

  it.each([
    ['nobody', null],
    ['lost', 'd'],
    ['d', 'd'],
    [null, 'a'],
  ])('is none from %s to %s', (from, to) => {
    expect(runSpan(RUNS, { from, to })).toBeNull()
  })
})

describe('runSpanOfDays', () => {
  it.each([
    [7, RUNS, ['c', 'd']],
    [1, RUNS, ['c', 'd']],
    [15, RUNS, ['b', 'd']],
    [365, RUNS, ['a', 'd']],
    [7, RUNS.filter(({ id }) => id === 'd'), null],
    [7, [], null],
  ])('of %i days', (days, runs, ends) => {
    const span = runSpanOfDays(runs, days, NOW)
    expect(span === null ? null : [span.from.id, span.to.id]).toEqual(ends)
  })
})
