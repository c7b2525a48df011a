import { describe, expect, it } from 'vitest'
import { CATALOGUE_AS_OF, RUNTIME_TABLE } from '#lib/core/runtimes/catalogue.ts'
import { RUNTIME_ENTRIES } from '#lib/core/runtimes/runtime-entries.ts'
import { parseRuntimeTable } from '#lib/core/runtimes/runtime-entry.ts'
import { daysUntil, runtimeOf, runtimesAt } from '#lib/core/runtimes/runtime-of.ts'

const NOW = new Date('2026-11-22T10:00:00Z')

describe('the catalogue', () => {
  it('names every identifier once and speaks for a day', () => {
    const ids = RUNTIME_ENTRIES.map((entry) => entry.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBe(54)
    expect(CATALOGUE_AS_OF).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  it.each([
    ['a date that is none', '2026-13-01', /date/i],
    ['an unheard-of delivery', 'sideways', /managed/],
  ])('refuses %s', (_, cell, message) => {
    const line = RUNTIME_TABLE.trim().split('\n')[1] ?? ''
    const broken = line.replace(/\| preview +\| - /, () =>
      cell === 'sideways' ? '| sideways | - ' : `| preview | ${cell} `,
    )
    expect(() => parseRuntimeTable(`head\n${broken}`)).toThrow(message)
  })

  it('never blocks updates before creating, and never before deprecation but for the one that AWS dates so', () => {
    for (const entry of RUNTIME_ENTRIES) {
      if (entry.createBlockedOn === null || entry.updateBlockedOn === null) continue
      expect(entry.updateBlockedOn >= entry.createBlockedOn, entry.id).toBe(true)
      if (entry.note !== 'dates-disagree' && entry.deprecatedOn !== null) {
        expect(entry.updateBlockedOn >= entry.deprecatedOn, entry.id).toBe(true)
      }
    }
  })
})

describe('runtimeOf', () => {
  it.each([
    ['nodejs24.x', 'supported'],
    ['python3.14', 'supported'],
    ['nodejs20.x', 'deprecated'],
    ['provided.al2', 'deprecated'],
    ['dotnet8', 'deprecated'],
    ['go1.x', 'create-blocked'],
    ['nodejs14.x', 'create-blocked'],
    ['python2.7', 'update-blocked'],
    ['nodejs', 'update-blocked'],
    ['nodejs26.x', 'preview'],
    ['dotnet7', 'unknown'],
    ['custom', 'unknown'],
    ['perl5.38', 'unknown'],
    ['', 'unknown'],
  ])('%s is %s on 2026-11-22', (id, status) => {
    expect(runtimeOf(id, NOW).status).toBe(status)
    expect(runtimesAt(NOW)(id)).toEqual(runtimeOf(id, NOW))
  })

  it('turns on the day itself, whatever the hour', () => {
    const at = (time: string) => runtimeOf('nodejs22.x', new Date(time)).status
    expect(at('2027-04-29T23:59:59Z')).toBe('supported')
    expect(at('2027-04-30T00:00:00Z')).toBe('deprecated')
    expect(at('2027-06-01T00:00:00Z')).toBe('create-blocked')
    expect(at('2027-07-01T00:00:00Z')).toBe('update-blocked')
  })

  it('counts days between midnights', () => {
    expect(daysUntil('2026-11-23', new Date('2026-11-22T23:59:59Z'))).toBe(1)
    expect(runtimeOf('nodejs20.x', NOW).daysToDeprecation).toBe(-206)
    expect(runtimeOf('nodejs26.x', NOW).daysToDeprecation).toBeNull()
  })
})

it.each([
  ['nodejs18.x', 'nodejs24.x'],
  ['python3.9', 'python3.14'],
  ['java8', 'java25'],
  ['go1.x', 'provided.al2023'],
  ['dotnet6', 'dotnet10'],
  ['ruby2.7', 'ruby4.0'],
  ['custom', null],
])('%s moves to %s', (id, successor) => {
  expect(runtimeOf(id, NOW).successor).toBe(successor)
})
