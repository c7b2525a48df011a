import type { SourceResult, TargetResult } from '#lib/core/model/collected.ts'
import { GLOBAL } from '#lib/core/model/coverage.ts'
import type { AwsAccess } from './aws/aws-access.ts'
import { AwsClients } from './aws/clients.ts'
import { gap } from './aws/gap.ts'
import { crossCheck } from './cross-check.ts'
import { Feed } from './feed.ts'
import { Mentions } from './mentions.ts'
import { PRESENCE_PARTS, Presence } from './presence.ts'
import type { Collected, RegionTarget, Source, Target } from './source.ts'
import { ACCOUNT_SOURCES, REGION_SOURCES } from './sources/index.ts'

export interface Collection {
  readonly access: AwsAccess
  readonly runId: string
  readonly target: Target
  /** Functions that the account·Region had last time. */
  readonly expectedFunctions: number
  readonly fingerprintKey: string
  readonly signal: AbortSignal
  readonly now: () => Date
  /** Every IAM action as it is called. */
  readonly called?: (action: string) => void
}

/** Runs all sources of a target at once and says how each ended. Throws only when it is told to stop. */
export async function collectTarget(collection: Collection): Promise<TargetResult> {
  const { target, now, signal } = collection
  const startedAt = now()
  const sources =
    target.region === GLOBAL ? await collectAccount(collection) : await collectRegion(collection)
  signal.throwIfAborted()
  return {
    accountId: target.accountId,
    region: target.region,
    startedAt,
    finishedAt: now(),
    sources,
  }
}

function collectAccount(collection: Collection): Promise<SourceResult[]> {
  const { access, target } = collection
  const place = { accountId: target.accountId, region: access.homeRegion }
  return Promise.all(
    ACCOUNT_SOURCES.map((source) =>
      attempt(collection, { source, place, collect: (aws) => source.collect(aws, target) }),
    ),
  )
}

async function collectRegion(collection: Collection): Promise<SourceResult[]> {
  const { target, fingerprintKey, expectedFunctions } = collection
  const shared: RegionTarget = {
    ...target,
    versions: new Feed(),
    functions: new Feed(),
    aliases: new Feed(),
    invoked: new Feed(),
    presence: new Presence(expectedFunctions > 0),
    mentions: new Mentions(target),
    fingerprintKey,
  }
  const results = await Promise.all(
    REGION_SOURCES.map((source) =>
      attempt(collection, {
        source,
        place: target,
        collect: (aws) => source.collect(aws, shared),
      }).then((result) => {
        release(shared, result)
        return result
      }),
    ),
  )
  return crossCheck(results)
}

interface Trial {
  readonly source: Source
  readonly place: Target
  readonly collect: (aws: AwsClients) => Promise<Collected>
}

async function attempt(
  collection: Collection,
  { source, place, collect }: Trial,
): Promise<SourceResult> {
  let calls = 0
  const called = (action: string): void => {
    calls += 1
    collection.called?.(action)
  }
  const { access, runId, signal } = collection
  const collected = await caught(source, () =>
    collect(new AwsClients(access, place, { runId, signal, called })),
  )
  return {
    source: source.name,
    kinds: source.kinds,
    state: collected.kind,
    records: 'records' in collected ? collected.records : [],
    gaps: 'gaps' in collected ? collected.gaps : [],
    calls,
  }
}

/** A source that throws is a failed source, never the end of the others; the ledger keeps what it threw. */
async function caught(source: Source, collect: () => Promise<Collected>): Promise<Collected> {
  try {
    return await collect()
  } catch (error) {
    const action = source.actions[0] ?? source.name
    return { kind: 'failed', gaps: [gap(error, { action, subject: null })] }
  }
}

/** Whatever a source ended without saying, nobody waits for any longer. */
function release(shared: RegionTarget, { source, gaps }: SourceResult): void {
  const lost = gaps[0] ?? null
  for (const part of PRESENCE_PARTS)
    if (part === source) shared.presence.settle(part, lost ?? 'none')
  if (source === 'functions') {
    if (!shared.versions.ended) shared.versions.end(lost)
    if (!shared.functions.ended) shared.functions.end(lost)
  }
  shared.mentions.end(source, lost)
  if (source === 'aliases') {
    if (!shared.aliases.ended) shared.aliases.end(lost)
    if (!shared.invoked.ended) shared.invoked.end(lost)
  }
}
