import {
  type ClosedRun,
  type Lease,
  LeaseLost,
  type OpenedRun,
  type Store,
} from '#collectors/store.ts'
import type { AccountId } from '#lib/core/model/account-id.ts'
import type { AccountResult, OrganizationResult, TargetResult } from '#lib/core/model/collected.ts'
import { GLOBAL } from '#lib/core/model/coverage.ts'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import type { Tags } from '#lib/core/model/tags.ts'

/** The Store without a database: what the collectors' tests look into. */
export class MemoryStore implements Store {
  organization: OrganizationResult | null = null
  readonly accounts = new Map<AccountId, AccountResult>()
  readonly targets = new Map<string, { token: string; result: TargetResult }>()
  private readonly expected: ReadonlyMap<string, number>
  private open: string | null = null
  private closed: ClosedRun | null = null
  private runs = 0

  constructor(expected: ReadonlyMap<string, number> = new Map()) {
    this.expected = expected
  }

  async openRun(): Promise<OpenedRun> {
    if (this.open !== null)
      return { runId: this.open, resumed: true, planned: this.organization !== null }
    this.runs += 1
    this.open = `run-${this.runs}`
    this.closed = null
    this.organization = null
    this.accounts.clear()
    this.targets.clear()
    return { runId: this.open, resumed: false }
  }

  async knownAccountTags(): Promise<ReadonlyMap<AccountId, Tags>> {
    return new Map()
  }

  async saveOrganization(_runId: string, result: OrganizationResult): Promise<void> {
    this.organization = result
  }

  async saveAccount(_runId: string, accountId: AccountId, result: AccountResult): Promise<void> {
    this.accounts.set(accountId, result)
  }

  async saveTarget(lease: Lease, result: TargetResult): Promise<void> {
    const key = `${lease.accountId}/${lease.region}`
    const known = this.targets.get(key)
    if (known !== undefined && known.token > lease.token) throw new LeaseLost(key)
    this.targets.set(key, { token: lease.token, result })
  }

  async expectedFunctions(): Promise<ReadonlyMap<string, number>> {
    return this.expected
  }

  async closeRun(): Promise<ClosedRun | null> {
    if (this.closed !== null) return this.closed
    if (this.organization === null) return null
    const results = this.planned().map((key) => this.targets.get(key)?.result)
    if (results.includes(undefined)) return null
    const sources = results.flatMap((result) => result?.sources ?? [])
    const reached = [...this.accounts.values()].filter(({ kind }) => kind === 'reached').length
    const gaps = sources.flatMap((source) => source.gaps).length + this.organization.gaps.length
    const lost = gaps > 0 || reached < this.accounts.size
    const state = reached === 0 ? 'failed' : lost ? 'partial' : 'complete'
    this.closed = { state, accounts: this.accounts.size, targets: this.targets.size, gaps }
    this.open = null
    return this.closed
  }

  get records(): readonly InventoryRecord[] {
    return [...this.targets.values()].flatMap(({ result }) =>
      result.sources.flatMap(({ records }) => records),
    )
  }

  private planned(): string[] {
    const ids = this.organization?.inScope ?? []
    return ids.flatMap((id) => {
      const account = this.accounts.get(id)
      if (account === undefined) return [`${id}/unplanned`]
      if (account.kind === 'unreachable') return []
      const regions = account.inScope ?? account.regions.map(({ region }) => region)
      return [GLOBAL, ...regions].map((region) => `${id}/${region}`)
    })
  }
}
