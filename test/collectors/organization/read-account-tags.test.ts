import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AwsOptions } from '#collectors/aws/aws-access.ts'
import { AwsClients } from '#collectors/aws/clients.ts'
import { gap } from '#collectors/aws/gap.ts'
import { Discovery } from '#collectors/organization/discovery.ts'
import { type KnownTags, readAccountTags } from '#collectors/organization/read-account-tags.ts'
import { discoverOrganization } from '#collectors/organization.ts'
import { type AccountId, accountId } from '#lib/core/model/account-id.ts'
import type { Tags } from '#lib/core/model/tags.ts'
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts'
import { assume } from '#test/sandbox/member-clients.ts'
import { accessTo } from '#test/support/collect-sandbox.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const OLD: Tags = [{ key: 'stage', value: 'as it was' }]

let sandbox: Sandbox
let ids: readonly AccountId[]
beforeAll(async () => {
  sandbox = await startSandbox({ rateScale: 0 })
  ids = sandbox.world.organization.accounts.map(({ id }) => accountId(id))
})
afterAll(() => sandbox.close())

const truth = (): ReadonlyMap<string, Tags> =>
  new Map(
    sandbox.world.organization.accounts.map(({ id, tags }) => [
      id,
      Object.entries(tags).map(([key, value]) => ({ key, value })),
    ]),
  )

/** An organization as an identity sees it that is refused some actions. */
class Refused extends Discovery {
  readonly refused: readonly string[]
  readonly asked: string[] = []

  constructor(refused: readonly string[], homeRegion = 'us-east-1') {
    const access = accessTo(sandbox)
    const watch = { runId: 'test', signal: new AbortController().signal, called: () => undefined }
    const management = accountId(sandbox.world.organization.management.id)
    const clients = (region: string) =>
      new AwsClients(access, { accountId: management, region }, watch)
    super(clients(homeRegion), clients(homeRegion))
    this.refused = refused
  }

  override ask<T>(action: string, subject: string | null, read: () => Promise<T>) {
    this.asked.push(`${action} ${subject}`)
    if (!this.refused.includes(action)) return super.ask(action, subject, read)
    this.gaps.push(
      gap(Object.assign(new Error('no'), { name: 'AccessDenied' }), { action, subject }),
    )
    return Promise.resolve(null)
  }
}

const discover = (options: Partial<AwsOptions> = {}, knownTags?: KnownTags) =>
  discoverOrganization({
    access: accessTo(sandbox, options),
    runId: 'test',
    signal: new AbortController().signal,
    accounts: null,
    ...(knownTags === undefined ? {} : { knownTags }),
  })

const asDelegate = async (): Promise<Partial<AwsOptions>> => {
  const delegate = sandbox.world.organization.accounts.find(
    ({ story }) => story === 'security-tooling',
  )
  const keys = await assume(sandbox, delegate?.id ?? '')
  return { credentials: async () => keys }
}

describe('the tags of accounts', () => {
  it('come in one sweep to the management account, wherever it is at home', async () => {
    const found = await discover({ homeRegion: 'eu-central-1' })
    expect(found.complete.accountTags).toBe(true)
    expect(new Map(found.accounts.map(({ id, tags }) => [id, tags]))).toEqual(truth())
    expect([...truth().values()].filter(({ length }) => length > 0).length).toBeGreaterThan(5)
  })

  it('are asked for one by one by a delegated administrator', async () => {
    const known = { tags: new Map<AccountId, Tags>(), now: NOW }
    const found = await discover(await asDelegate(), known)
    expect(found.complete.accountTags).toBe(true)
    expect(new Map(found.accounts.map(({ id, tags }) => [id, tags]))).toEqual(truth())
  })

  it('of a trial are asked for once, and nobody is told that the others have none', async () => {
    const found = await discover(await asDelegate())
    expect(found.complete.accountTags).toBe(false)
    expect(found.accounts.filter(({ tags }) => tags !== null)).toHaveLength(1)
  })

  it('stay as they were known where the sweep is refused', async () => {
    const discovery = new Refused(['tag:GetResources'])
    const tags = new Map(ids.slice(0, 2).map((id) => [id, OLD]))
    const ask = { accountIds: ids, isManagement: true, known: { tags, now: NOW } }
    expect(await readAccountTags(discovery, ask)).toEqual({ tags, complete: false })
    expect(discovery.gaps.map(({ action, subject }) => [action, subject])).toEqual([
      ['tag:GetResources', null],
    ])
  })

  it('are asked for one by one where the sweep names nobody, and no more after a first refusal', async () => {
    const discovery = new Refused(['organizations:ListTagsForResource'], 'eu-west-1')
    const known = { tags: new Map<AccountId, Tags>(), now: NOW }
    const found = await readAccountTags(discovery, { accountIds: ids, isManagement: true, known })
    expect(found).toEqual({ tags: new Map(), complete: false })
    expect(discovery.asked).toEqual([
      'tag:GetResources null',
      `organizations:ListTagsForResource ${ids[0]}`,
    ])
  })

  it('of very many accounts are asked for in parts: the unknown first, the others when their day comes', async () => {
    const many = Array.from({ length: 1_200 }, (_, at) => accountId(String(300_000_000_000 + at)))
    const tags = new Map(many.slice(0, 900).map((id) => [id, OLD]))
    const discovery = new Refused([], 'eu-west-1')
    const known = { tags, now: NOW }
    const found = await readAccountTags(discovery, { accountIds: many, isManagement: false, known })
    const asked = discovery.asked.map((line) => line.split(' ').at(-1) ?? '')
    expect(new Set(asked.slice(0, 300))).toEqual(new Set(many.slice(900)))
    const again = asked.slice(300).map(Number)
    expect(again.length).toBeGreaterThan(100)
    expect(new Set(again.map((id) => id % 7)).size).toBe(1)
    expect(found.complete).toBe(true)
  })
})
