import { afterEach, describe, expect, it, vi } from 'vitest'
import { accountId } from '#lib/core/model/account-id.ts'
import type { SourceResult } from '#lib/core/model/collected.ts'
import type { SandboxOptions } from '#sandbox/options.ts'
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts'
import { type CollectedSandbox, collectSandbox } from '#test/support/collect-sandbox.ts'
import { MemoryStore } from '#test/support/memory-store.ts'

const SMALL = {
  accounts: 3,
  functions: 60,
  plain: true,
  rateScale: 0,
  regions: ['eu-central-1', 'us-east-1'],
}

vi.setConfig({ testTimeout: 240_000 })

let sandbox: Sandbox | null = null
afterEach(async () => {
  await sandbox?.close()
  sandbox = null
})

async function start(options: Partial<SandboxOptions>): Promise<Sandbox> {
  sandbox = await startSandbox({ ...SMALL, ...options })
  return sandbox
}

const sourcesOf = (run: CollectedSandbox): readonly SourceResult[] =>
  [...run.store.targets.values()].flatMap(({ result }) => result.sources)

function truthOf({ world }: Sandbox): string[] {
  const found: string[] = []
  for (const { id } of world.organization.accounts) {
    for (const region of world.options.regions) {
      for (const one of world.region({ accountId: id, region }).functions()) {
        found.push(`arn:aws:lambda:${region}:${id}:function:${one.name}`)
      }
    }
  }
  return found.toSorted()
}

const accountAt = ({ world }: Sandbox, index: number): string =>
  world.organization.accounts[index]?.id ?? ''

const functionsOf = (run: CollectedSandbox): string[] =>
  run.store.records
    .filter(({ kind }) => kind === 'lambda-function')
    .map(({ key }) => key)
    .toSorted()

describe('a run', () => {
  it('brings every function of every account and Region, and ends complete', async () => {
    const world = await start({})
    const run = await collectSandbox(world)
    expect(run.closed).toMatchObject({ state: 'complete', accounts: 3, gaps: 0 })
    expect(functionsOf(run)).toEqual(truthOf(world))
  })

  it('brings no record twice', async () => {
    const run = await collectSandbox(await start({}))
    for (const { records } of sourcesOf(run)) {
      const keys = records.map(({ kind, key }) => `${kind} ${key}`)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  it('leaves no value of an environment behind', async () => {
    const run = await collectSandbox(await start({ plain: false, accounts: 12, functions: 150 }))
    const kept = JSON.stringify(run.store.records)
    expect(kept).toContain('"fingerprint"')
    expect(kept).not.toMatch(/AKIA[A-Z2-7]{16}|sk_live_|postgres:\/\/\w+:/)
  })

  it('goes on without the account that refuses its role, and ends partial', async () => {
    const run = await collectSandbox(await start({ plain: false, accounts: 12, functions: 150 }))
    const refused = [...run.store.accounts].filter(([, { kind }]) => kind === 'unreachable')
    expect(refused.map(([id]) => id)).toEqual(['210000001111'])
    expect(refused[0]?.[1]).toMatchObject({
      gap: { action: 'sts:AssumeRole', reason: 'access-denied' },
    })
    expect(run.closed?.state).toBe('partial')
    expect(run.queue.dead).toEqual([])
  })

  it('narrows to the accounts and Regions that are asked for', async () => {
    const all = await start({})
    const second = accountAt(all, 1)
    const run = await collectSandbox(all, {
      settings: { accounts: [accountId(second)], regions: ['us-east-1'] },
    })
    expect([...run.store.targets.keys()].toSorted()).toEqual([
      `${second}/global`,
      `${second}/us-east-1`,
    ])
    expect(run.closed?.state).toBe('complete')
  })

  it('accounts for every throttle, refusal and broken answer', async () => {
    const faults = { throttle: 0.1, deny: 0.05, reset: 0.02, truncate: 0.02 }
    const run = await collectSandbox(await start({ faults }), { aws: { budget: 10_000 } })
    expect(run.closed?.state).toBe('partial')
    expect(run.queue.dead).toEqual([])
    for (const { state, gaps } of sourcesOf(run)) {
      expect(gaps.length > 0).toBe(state === 'partial' || state === 'failed')
    }
    const lost = sourcesOf(run).flatMap(({ gaps }) => gaps)
    expect(lost.every(({ reason }) => reason !== 'error')).toBe(true)
    const complete = sourcesOf(run).filter(
      ({ source, state }) => source === 'functions' && state === 'complete',
    )
    expect(complete.length).toBeGreaterThan(0)
  })
})

describe('a Region without functions', () => {
  const EMPTY_CALLS = {
    'lambda:ListFunctions': 1,
    'lambda:ListCapacityProviders': 1,
    'lambda:ListLayers': 1,
    'ec2:DescribeNetworkInterfaces': 1,
  }

  it('costs four calls', async () => {
    const empty = await start({ functions: 0 })
    await collectSandbox(empty)
    expect(empty.counters.of(`${accountAt(empty, 0)}/eu-central-1`)).toEqual(EMPTY_CALLS)
  })

  it('is read whole once more when it had functions before', async () => {
    const empty = await start({ functions: 0 })
    const place = `${accountAt(empty, 0)}/eu-central-1`
    await collectSandbox(empty, { store: new MemoryStore(new Map([[place, 3]])) })
    expect(empty.counters.of(place)).toMatchObject({
      'ec2:DescribeSubnets': 1,
      'lambda:ListEventSourceMappings': 1,
      'ec2:DescribeNetworkAcls': 1,
    })
  })

  it('skips what it did not ask, and never calls it complete', async () => {
    const run = await collectSandbox(await start({ functions: 0 }))
    const states = new Map(sourcesOf(run).map(({ source, state }) => [source, state]))
    expect(states.get('functions')).toBe('complete')
    expect(states.get('subnets')).toBe('skipped')
    expect(states.get('network-interfaces')).toBe('skipped')
  })
})
