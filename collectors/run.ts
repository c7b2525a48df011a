import type { AccountId } from '#lib/core/model/account-id.ts'
import type { AccountResult, OrganizationResult, TargetResult } from '#lib/core/model/collected.ts'
import { GLOBAL } from '#lib/core/model/coverage.ts'
import { readAccount } from './account.ts'
import type { Assessor } from './assessor.ts'
import type { AwsAccess } from './aws/aws-access.ts'
import { isPassing } from './aws/classify-error.ts'
import { gap } from './aws/gap.ts'
import { collectTarget } from './collect-target.ts'
import type { CollectorSettings } from './collector-settings.ts'
import { ExpectedFunctions } from './expected-functions.ts'
import { failedTarget } from './failed-target.ts'
import { discoverOrganization } from './organization.ts'
import type { Attempt, Job, Queue } from './queue.ts'
import { type ClosedRun, type Lease, LeaseLost, type Store } from './store.ts'

/** What a run tells whoever watches it. */
export type RunEvent =
  | { readonly kind: 'opened'; readonly runId: string }
  | { readonly kind: 'planned'; readonly runId: string; readonly result: OrganizationResult }
  | { readonly kind: 'account'; readonly accountId: AccountId; readonly result: AccountResult }
  | { readonly kind: 'target'; readonly result: TargetResult }
  | { readonly kind: 'superseded'; readonly job: Job }
  | { readonly kind: 'unexpected'; readonly job: Job; readonly error: unknown }
  | { readonly kind: 'closed'; readonly runId: string; readonly closed: ClosedRun }

export interface RunParts {
  readonly store: Store
  readonly queue: Pick<Queue, 'add'>
  readonly assessor: Assessor
  readonly access: AwsAccess
  readonly settings: CollectorSettings
  readonly now: () => Date
  readonly tell: (event: RunEvent) => void
  readonly called?: (action: string) => void
}

/** A loss that another attempt of the job may well make good. */
export class PassingLoss extends Error {
  override readonly name = 'PassingLoss'
}

/** Does one job of a run. Every job may be done twice, by any worker, in any order after the one that added it. */
export class Run {
  private readonly parts: RunParts
  private readonly expected: ExpectedFunctions

  constructor(parts: RunParts) {
    this.parts = parts
    this.expected = new ExpectedFunctions(parts.store)
  }

  /** What another worker has done meanwhile, or a run that is closed, is nobody's failure. */
  async handle(attempt: Attempt): Promise<void> {
    try {
      await this.perform(attempt)
    } catch (error) {
      if (!(error instanceof LeaseLost)) throw error
      this.parts.tell({ kind: 'superseded', job: attempt.job })
    }
  }

  private async perform(attempt: Attempt): Promise<void> {
    const { job } = attempt
    switch (job.kind) {
      case 'plan':
        return this.plan(job.trigger, attempt.signal)
      case 'account':
        return this.account(job, attempt)
      case 'region':
        return this.region(job, attempt)
      case 'assess':
        return this.assess(job)
      case 'close':
        return this.close(job.runId)
    }
  }

  /** The accounts' jobs are added before the run is said to be planned: whoever dies between the two is done over. */
  private async plan(trigger: string, signal: AbortSignal): Promise<void> {
    const { store, queue, access, settings, now, called } = this.parts
    const { runId, planned } = await store.openRun({ trigger, now: now() })
    this.parts.tell({ kind: 'opened', runId })
    if (planned === true) return this.close(runId)
    const { accounts } = settings
    const watch = called === undefined ? {} : { called }
    const knownTags = { tags: await store.knownAccountTags(), now: now() }
    const result = await discoverOrganization({
      access,
      runId,
      signal,
      accounts,
      knownTags,
      ...watch,
    })
    signal.throwIfAborted()
    const ids = result.inScope ?? result.accounts.map(({ id }) => id)
    this.parts.tell({ kind: 'planned', runId, result })
    const ordered = await this.expected.longestAccountsFirst(runId, ids)
    await queue.add(ordered.map((accountId) => ({ kind: 'account', runId, accountId })))
    await store.saveOrganization(runId, result)
    await this.close(runId)
  }

  private async account(job: Extract<Job, { kind: 'account' }>, attempt: Attempt): Promise<void> {
    const { store, queue } = this.parts
    const { runId, accountId } = job
    const result = await this.reach(job, attempt)
    attempt.signal.throwIfAborted()
    if (result.kind === 'unreachable' && isPassing(result.gap.reason) && mayRetry(attempt)) {
      throw new PassingLoss(result.gap.detail)
    }
    await store.saveAccount(runId, accountId, result)
    this.parts.tell({ kind: 'account', accountId, result })
    if (result.kind === 'unreachable') return this.close(runId)
    const regions = result.inScope ?? result.regions.map(({ region }) => region)
    const ordered = await this.expected.longestRegionsFirst(runId, accountId, regions)
    await queue.add(
      [GLOBAL, ...ordered].map((region) => ({ kind: 'region', runId, accountId, region })),
    )
  }

  private async region(job: Extract<Job, { kind: 'region' }>, attempt: Attempt): Promise<void> {
    const { runId, accountId, region } = job
    const result = await this.collect(job, attempt)
    const lost = result.sources.flatMap(({ state, gaps }) =>
      state === 'failed' ? gaps.slice(0, 1) : [],
    )
    const passing = lost.find(({ reason }) => isPassing(reason))
    if (passing !== undefined && mayRetry(attempt)) throw new PassingLoss(passing.detail)
    const lease: Lease = { runId, accountId, region, token: attempt.token }
    await this.parts.store.saveTarget(lease, result)
    this.parts.tell({ kind: 'target', result })
    await this.close(runId)
  }

  /** A mistake of ours costs its account, not the run. */
  private async reach(
    { runId, accountId }: Extract<Job, { kind: 'account' }>,
    attempt: Attempt,
  ): Promise<AccountResult> {
    const { access, settings, called } = this.parts
    const watch = called === undefined ? {} : { called }
    const { signal } = attempt
    try {
      return await readAccount({
        access,
        accountId,
        runId,
        signal,
        regions: settings.regions,
        ...watch,
      })
    } catch (error) {
      if (signal.aborted || mayRetry(attempt)) throw error
      this.parts.tell({ kind: 'unexpected', job: attempt.job, error })
      return {
        kind: 'unreachable',
        gap: gap(error, { action: 'account:ListRegions', subject: null }),
      }
    }
  }

  private async collect(
    { runId, accountId, region }: Extract<Job, { kind: 'region' }>,
    attempt: Attempt,
  ): Promise<TargetResult> {
    const { access, settings, now, called } = this.parts
    const target = { accountId, region }
    const { signal } = attempt
    try {
      return await collectTarget({
        access,
        runId,
        target,
        expectedFunctions: await this.expected.of(runId, target),
        fingerprintKey: settings.fingerprintKey,
        signal,
        now,
        ...(called === undefined ? {} : { called }),
      })
    } catch (error) {
      if (signal.aborted || mayRetry(attempt)) throw error
      this.parts.tell({ kind: 'unexpected', job: attempt.job, error })
      return failedTarget(target, error, now())
    }
  }

  private async assess({ runId, accountId }: Extract<Job, { kind: 'assess' }>): Promise<void> {
    const { assessor, now } = this.parts
    await assessor.assessAccount({ runId, accountId, now: now() })
    if ((await assessor.next(runId)).kind === 'conclude') await this.conclude(runId)
  }

  /** Whoever finds that nothing is left to collect has the accounts assessed; doing that twice adds no job twice. */
  private async close(runId: string): Promise<void> {
    const next = await this.parts.assessor.next(runId)
    switch (next.kind) {
      case 'wait':
        return
      case 'assess':
        return this.parts.queue.add(
          next.accountIds.map((accountId) => ({ kind: 'assess', runId, accountId })),
        )
      case 'conclude':
        return this.conclude(runId)
    }
  }

  private async conclude(runId: string): Promise<void> {
    await this.parts.assessor.conclude({ runId, now: this.parts.now() })
    const closed = await this.parts.store.closeRun(runId, this.parts.now())
    if (closed !== null) this.parts.tell({ kind: 'closed', runId, closed })
  }
}

const mayRetry = (attempt: Attempt): boolean => attempt.last === false
