import { LRUCache } from 'lru-cache'
import type { SandboxOptions } from '#sandbox/options.ts'
import { ordinaryVpc } from '#sandbox/world/ordinary/ordinary-vpc.ts'
import { commonRoles } from '#sandbox/world/story/common-roles.ts'
import type { Story } from '#sandbox/world/story/story.ts'
import type { AttachmentUse } from './build-interfaces.ts'
import { buildNetwork } from './build-network.ts'
import { type Change, Changes } from './changes.ts'
import { IamWorld } from './iam-world.ts'
import type { VpcPlan } from './network-plan.ts'
import { OrganizationWorld } from './organization-world.ts'
import type { Place } from './place.ts'
import { EMPTY_REGION, type RegionPlan } from './region-plan.ts'
import { RegionWorld } from './region-world.ts'
import { type AccountPlan, EMPTY_ACCOUNT } from './role-plan.ts'
import type { SandboxAccount } from './sandbox-account.ts'
import type { SandboxNetwork } from './sandbox-network.ts'
import type { Tenant } from './seat-interfaces.ts'
import { spreadFunctions } from './spread.ts'

/** How many account·Regions and networks are kept ready. */
const READY = 256

/** Tells for any account and Region what exists there. A pure function of options, day and steps taken; little of it is kept. */
export class World {
  readonly options: SandboxOptions
  readonly organization: OrganizationWorld
  readonly #story: Story | null
  readonly #spread: Uint32Array
  readonly #changes: Changes
  readonly #regions = new LRUCache<string, RegionWorld>({ max: READY })
  readonly #networks = new LRUCache<string, SandboxNetwork>({ max: READY })
  #day: number

  constructor(options: SandboxOptions, story: Story | null) {
    this.options = options
    this.#story = story
    this.#day = options.day
    this.#changes = new Changes(options.seed)
    this.organization = new OrganizationWorld(options.seed, options.accounts, story)
    this.#spread = spreadFunctions({
      options,
      accounts: this.organization.accounts,
      story: story?.accounts ?? [],
      planned: this.#plannedFunctions(),
    })
  }

  get day(): number {
    return this.#day
  }

  setDay(day: number): void {
    this.#day = day
    this.#networks.clear()
  }

  /** One step of time for the ordinary functions. */
  mutate(change: Partial<Change>): void {
    this.#changes.step(change)
    this.#regions.clear()
    this.#networks.clear()
  }

  get generation(): number {
    return this.#changes.generation
  }

  accountPlan(account: SandboxAccount): AccountPlan {
    if (account.story === null) {
      const managementId = this.organization.management.id
      return { ...EMPTY_ACCOUNT, roles: commonRoles({ managementId, deployerId: managementId }) }
    }
    return this.#story?.account(account.story) ?? EMPTY_ACCOUNT
  }

  region(place: Place): RegionWorld {
    const key = `${place.accountId}|${place.region}`
    const ready = this.#regions.get(key)
    if (ready !== undefined) return ready
    const made = this.#makeRegion(place)
    this.#regions.set(key, made)
    return made
  }

  iam(accountId: string): IamWorld {
    const account = this.organization.account(accountId)
    const regions = this.options.regions.map((region) => this.region({ accountId, region }))
    return new IamWorld(accountId, account ? this.accountPlan(account) : EMPTY_ACCOUNT, regions)
  }

  network(place: Place): SandboxNetwork {
    const key = `${place.accountId}|${place.region}`
    const ready = this.#networks.get(key)
    if (ready !== undefined) return ready
    const made = this.#makeNetwork(place)
    this.#networks.set(key, made)
    return made
  }

  /** Functions over all accounts and Regions, without making any. */
  functionCount(): number {
    let count = 0
    for (const { id } of this.organization.accounts) {
      for (const region of this.options.regions)
        count += this.region({ accountId: id, region }).functionCount
    }
    return count
  }

  #plannedFunctions(): number {
    let count = 0
    for (const { id, story } of this.organization.accounts) {
      if (story === null) break
      for (const region of this.options.regions) {
        count += this.#plan(story, { accountId: id, region }).functions.length
      }
    }
    return count
  }

  #plan(story: string | null, place: Place): RegionPlan {
    return story === null ? EMPTY_REGION : (this.#story?.region(story, place) ?? EMPTY_REGION)
  }

  #makeRegion(place: Place): RegionWorld {
    const account = this.organization.account(place.accountId)
    const width = this.options.regions.length
    const column = this.options.regions.indexOf(place.region)
    const slot = (account?.index ?? 0) * width + column
    const ordinary = account === null || column < 0 ? 0 : (this.#spread[slot] ?? 0)
    const plan = this.#plan(account?.story ?? null, place)
    const needsVpc = ordinary > 0 && !plan.vpcs.some((vpc) => vpc.label === 'app')
    return new RegionWorld({
      seed: this.options.seed,
      place,
      plan: needsVpc ? { ...plan, vpcs: [ordinaryVpc(place), ...plan.vpcs] } : plan,
      ordinary,
      changes: this.#changes,
    })
  }

  #makeNetwork(place: Place): SandboxNetwork {
    const { plan } = this.region(place)
    const own = plan.vpcs.map((vpc) => ({ plan: vpc, owner: place }))
    const shared = this.#sharedWith(place)
    const vpcs = [...own, ...shared]
    return buildNetwork({
      place,
      day: this.#day,
      vpcs,
      tenants: [place, ...this.#otherTenants(place, vpcs)].map((tenant) => this.#tenant(tenant)),
      guestGroups: plan.guestGroups,
    })
  }

  #tenant(place: Place): Tenant {
    const region = this.region(place)
    const uses: readonly AttachmentUse[] = region.attachments()
    return { place, uses, interfaces: region.plan.interfaces, edits: region.plan.edits }
  }

  /** VPCs of other story accounts that name this one as a participant. */
  #sharedWith(place: Place): { plan: VpcPlan; owner: Place }[] {
    const found: { plan: VpcPlan; owner: Place }[] = []
    for (const { id, story } of this.organization.accounts) {
      if (story === null) break
      if (id === place.accountId) continue
      const owner = { accountId: id, region: place.region }
      for (const vpc of this.#plan(story, owner).vpcs) {
        if (vpc.sharedWith?.includes(place.accountId)) found.push({ plan: vpc, owner })
      }
    }
    return found
  }

  #otherTenants(place: Place, vpcs: readonly { plan: VpcPlan; owner: Place }[]): Place[] {
    const ids = new Set(
      vpcs.flatMap(({ plan, owner }) =>
        plan.sharedWith ? [owner.accountId, ...plan.sharedWith] : [],
      ),
    )
    ids.delete(place.accountId)
    return [...ids]
      .filter((accountId) => this.organization.account(accountId) !== null)
      .map((accountId) => ({ accountId, region: place.region }))
  }
}
