import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { DEFAULT_OPTIONS } from '#sandbox/options.ts'
import { IDS } from '#sandbox/world/story/accounts.ts'
import { STORY } from '#sandbox/world/story/index.ts'
import { World } from '#sandbox/world/world.ts'

const worldOf = (more: Partial<typeof DEFAULT_OPTIONS> = {}) =>
  new World({ ...DEFAULT_OPTIONS, ...more }, more.plain ? null : STORY)

const HOME = { accountId: IDS.ordersProd, region: 'eu-central-1' }

describe('the default organization', () => {
  const world = worldOf()

  it('has 12 accounts and 400 functions with unique ARNs', () => {
    const arns = new Set<string>()
    for (const { id } of world.organization.accounts) {
      for (const region of world.options.regions) {
        for (const fn of world.region({ accountId: id, region }).functions()) arns.add(fn.arn)
      }
    }
    expect([world.organization.accounts.length, arns.size, world.functionCount()]).toEqual([
      12, 400, 400,
    ])
  })

  it('knows the same by name as by position', () => {
    const region = world.region(HOME)
    for (const fn of region.functions())
      expect(region.find(fn.name)?.configurations).toEqual(fn.configurations)
  })

  it('gives every attached function a subnet and groups that exist, but the one planted without', () => {
    const missing: string[] = []
    for (const { id } of world.organization.accounts) {
      for (const region of world.options.regions) {
        const place = { accountId: id, region }
        const network = world.network(place)
        const known = new Set([
          ...network.subnets.map((one) => one.subnetId),
          ...network.groups.map((one) => one['groupId']),
        ])
        for (const fn of world.region(place).functions()) {
          const { SubnetIds = [], SecurityGroupIds = [] } = fn.configurations[0]?.VpcConfig ?? {}
          if (![...SubnetIds, ...SecurityGroupIds].every((one) => known.has(one)))
            missing.push(fn.name)
        }
      }
    }
    expect(missing).toEqual(['orders-group-gone'])
  })

  it('gives every function a role that exists, but the ones planted without', () => {
    const dead: string[] = []
    for (const { id } of world.organization.accounts) {
      const roles = new Set([...world.iam(id).entities()].map((one) => one.wire['Arn']))
      for (const region of world.options.regions) {
        for (const fn of world.region({ accountId: id, region }).functions()) {
          if (!roles.has(fn.configurations[0]?.Role ?? '')) dead.push(fn.name)
        }
      }
    }
    expect(dead).toEqual(['payments-ghost-role', 'staging-shared-prod-role'])
  })

  it('never hands out an address twice, nor more than a subnet has', () => {
    for (const { id } of world.organization.accounts) {
      const { subnets, interfaces } = world.network({ accountId: id, region: 'eu-central-1' })
      for (const subnet of subnets) expect(subnet.availableIpAddressCount).toBeGreaterThanOrEqual(0)
      const seats = interfaces.map((one) => `${one.subnetId} ${one['privateIpAddress']}`)
      expect(new Set(seats).size).toBe(seats.length)
    }
  })
})

describe('a seed', () => {
  const names = (seed: string) => {
    const world = worldOf({ seed, plain: true, accounts: 3, functions: 30, emptyShare: 0 })
    const place = { accountId: world.organization.management.id, region: 'eu-central-1' }
    return [...world.region(place).functions()].map((fn) => [fn.arn, fn.configurations])
  }

  it('always tells the same world, and another one another', () => {
    expect(names('one')).toEqual(names('one'))
    expect(names('one')).not.toEqual(names('two'))
  })
})

describe('time', () => {
  const state = (world: World) =>
    new Map(
      world.organization.accounts.flatMap(({ id }) =>
        [...world.region({ accountId: id, region: 'eu-central-1' }).functions()].map((fn) => [
          fn.arn,
          fn.configurations[0]?.RevisionId,
        ]),
      ),
    )
  const large = {
    plain: true,
    accounts: 5,
    functions: 4000,
    emptyShare: 0,
    regions: ['eu-central-1'],
  }

  it('changes, removes and adds the share that was asked for', () => {
    const world = worldOf(large)
    const before = state(world)
    world.mutate({ changed: 0.01, deleted: 0.005, added: 0.005 })
    const after = state(world)
    const changed = [...after].filter(
      ([arn, revision]) => before.has(arn) && before.get(arn) !== revision,
    )
    const deleted = [...before.keys()].filter((arn) => !after.has(arn))
    const added = [...after.keys()].filter((arn) => !before.has(arn))
    expect(changed.length).toBeGreaterThan(20)
    expect(changed.length).toBeLessThan(65)
    for (const list of [deleted, added]) {
      expect(list.length).toBeGreaterThan(8)
      expect(list.length).toBeLessThan(35)
    }
    expect(world.functionCount()).toBe(after.size)
  })

  it('does not touch what it does not name', () => {
    const world = worldOf(large)
    const before = state(world)
    world.mutate({ changed: 0 })
    expect(state(world)).toEqual(before)
  })
})

/** What is held on to: the heap after its garbage is gone. */
function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  collect()
  return process.memoryUsage().heapUsed
}

describe('size', () => {
  it('counts a million functions, and walks a part of them, without holding any', () => {
    const world = worldOf({ accounts: 10_000, functions: 1_000_000, regions: ['eu-central-1'] })
    expect(world.functionCount()).toBe(1_000_000)
    const walk = (from: number, to: number): number => {
      let walked = 0
      for (const { id } of world.organization.accounts.slice(from, to)) {
        const region = world.region({ accountId: id, region: 'eu-central-1' })
        for (const fn of region.functions()) walked += fn.configurations.length
      }
      return walked
    }
    walk(0, 100)
    const before = heapAfterCollection()
    expect(walk(100, 500)).toBeGreaterThan(30_000)
    expect(heapAfterCollection() - before).toBeLessThan(10 * 1024 * 1024)
  }, 30_000)

  it('is exact when chance would leave everything empty', () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const world = worldOf({
        seed,
        accounts: 1,
        functions: 1000,
        regions: ['eu-central-1'],
        plain: true,
      })
      expect(world.functionCount()).toBe(1000)
    }
  })

  it('is exact at any size', () => {
    for (const [accounts, functions] of [
      [3, 10],
      [3, 5000],
      [12, 400],
      [500, 50_000],
    ] as const) {
      const world = worldOf({ accounts, functions, plain: true })
      expect(world.functionCount()).toBe(functions)
    }
  })
})
