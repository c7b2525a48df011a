import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DEFAULT_OPTIONS } from '#sandbox/options.ts'
import { STORY } from '#sandbox/world/story/index.ts'
import { World } from '#sandbox/world/world.ts'

const text = readFileSync(new URL('../../sandbox/STORY.md', import.meta.url), 'utf8')
const world = new World(DEFAULT_OPTIONS, STORY)
const places = world.organization.accounts.flatMap(({ id }) =>
  world.options.regions.map((region) => ({ accountId: id, region })),
)
const planned = new Set(
  places.flatMap((place) => world.region(place).plan.functions.map(({ name }) => name)),
)

/** Names in the story that are not functions: roles, users, ids, an old function's name. */
const OTHERS = new Set([
  'playground-admin-role',
  'fernwood-boundary',
  'orders-shared-role',
  'analytics-dead-role',
  'analytics-oidc-deployer',
  'ci-key',
  'break-glass',
  'orders-wrapping',
  'lake-workers',
  'analytics-common',
  'fernwood-observability',
  'deny-outside-europe',
  'eu-central-1',
  'eu-west-1',
  'us-east-1',
  'eu-south-2',
  'ap-southeast-2',
  'team-thing-deed-N',
])

describe('STORY.md', () => {
  it('tells of every function that was designed', () => {
    const told = (name: string) => new RegExp(`\`${name.replaceAll('.', '\\.')}[\`:]`).test(text)
    expect([...planned].filter((name) => !told(name))).toEqual([])
  })

  it('tells of none that is not there', () => {
    const named = [...text.matchAll(/`([a-z0-9]+(?:-[A-Za-z0-9]+)+)(?::\w+)?`/g)].map(
      (match) => match[1] ?? '',
    )
    expect(
      named.filter((name) => !planned.has(name) && !OTHERS.has(name) && !name.startsWith('o-')),
    ).toEqual([])
    expect(named.length).toBeGreaterThan(100)
  })

  it('names every account by its id', () => {
    const rows = world.organization.accounts.map(({ id, name }) => `| ${name} | ${id} |`)
    expect(rows.filter((row) => !text.includes(row))).toEqual([])
  })
})
