import type { AccountId } from '#lib/core/model/account-id.ts'
import type { Target } from './source.ts'
import type { Store } from './store.ts'

/** The last run's counts, read once a run: the longest jobs go first, because the last to start decides the end. */
export class ExpectedFunctions {
  private readonly store: Pick<Store, 'expectedFunctions'>
  private known: {
    readonly runId: string
    readonly counts: Promise<ReadonlyMap<string, number>>
  } | null = null

  constructor(store: Pick<Store, 'expectedFunctions'>) {
    this.store = store
  }

  async of(runId: string, { accountId, region }: Target): Promise<number> {
    return (await this.counts(runId)).get(`${accountId}/${region}`) ?? 0
  }

  async longestAccountsFirst(
    runId: string,
    ids: readonly AccountId[],
  ): Promise<readonly AccountId[]> {
    const longest = new Map<string, number>()
    for (const [key, count] of await this.counts(runId)) {
      const [accountId = ''] = key.split('/')
      longest.set(accountId, Math.max(longest.get(accountId) ?? 0, count))
    }
    return ids.toSorted((a, b) => (longest.get(b) ?? 0) - (longest.get(a) ?? 0))
  }

  async longestRegionsFirst(
    runId: string,
    accountId: AccountId,
    regions: readonly string[],
  ): Promise<readonly string[]> {
    const counts = await this.counts(runId)
    const of = (region: string) => counts.get(`${accountId}/${region}`) ?? 0
    return regions.toSorted((a, b) => of(b) - of(a))
  }

  private counts(runId: string): Promise<ReadonlyMap<string, number>> {
    if (this.known?.runId === runId) return this.known.counts
    const counts = this.store.expectedFunctions()
    this.known = { runId, counts }
    counts.catch(() => {
      this.known = null
    })
    return counts
  }
}
