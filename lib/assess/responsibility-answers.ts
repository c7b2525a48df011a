import type { AccountWorld } from '#lib/core/assess/account-world.ts'
import { graphFacts } from '#lib/core/assess/graph-facts.ts'
import { guardrailStandings } from '#lib/core/assess/guardrail-standings.ts'
import { capacityReport, type RegionCapacity } from '#lib/core/capacity/capacity-report.ts'
import { FORECAST_DAYS } from '#lib/core/capacity/forecast.ts'
import { networkOfWorld } from '#lib/core/capacity/network-of-world.ts'
import { GLOBAL } from '#lib/core/model/coverage.ts'
import type { Account } from '#lib/core/model/organization.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import type { PlaceAnswers } from '#lib/core/rules/place/place-answers.ts'
import { pinnedSinceOf } from '#lib/core/rules/place/place-of-world.ts'
import type { Database } from '#lib/db/connect.ts'
import { readCapacityPast } from '#lib/db/read/read-capacity-past.ts'
import { readSurroundings } from '#lib/db/read/read-surroundings.ts'
import { capacityThresholds } from './capacity-thresholds.ts'
import type { OrganizationContext } from './organization-context.ts'

export interface AnswersAsk {
  readonly database: Pick<Database, 'pool'>
  readonly account: Account
  readonly now: Date
  readonly organizationContext: OrganizationContext
}

export interface PlaceAsk {
  readonly world: AccountWorld
  readonly region: string
  /** ARNs of one function, its qualifiers and its role, where only that is judged. */
  readonly nodes?: readonly string[] | null
}

/** What the other cores say of an account·Region, from what is stored. */
export async function placeAnswers(
  { database, account, now, organizationContext }: AnswersAsk,
  { world, region, nodes = null }: PlaceAsk,
): Promise<PlaceAnswers> {
  const organizationFacts = organizationContext.facts
  if (region === GLOBAL) {
    const guardrails = guardrailStandings(organizationContext.guardrailsOf(account))
    return { organizationFacts, guardrails }
  }
  const capacity = await capacityOf({ database, world, region, now })
  const said = await saidOf({ database, account, organizationContext }, nodes)
  return {
    organizationFacts,
    ...said,
    pinnedSince: pinnedSinceOf(world, region),
    ...(capacity === undefined ? {} : { capacity }),
  }
}

/** What the graph and other accounts say of its functions; nothing before a graph was found. */
async function saidOf(
  { database, account, organizationContext: { surroundings } }: Omit<AnswersAsk, 'now'>,
  nodes: readonly string[] | null,
): Promise<Pick<PlaceAnswers, 'graph' | 'families'>> {
  if (!surroundings.known) return {}
  const ask = { accountId: account.id, nodes }
  const { families, ...edges } = await readSurroundings(EVERYTHING, database.pool, ask)
  const openElsewhere = surroundings.openElsewhere(account.id)
  return { families, graph: graphFacts({ ...edges, openElsewhere }) }
}

/** The account's own view of its network: what others have in shared subnets is the organization's stage to say. */
async function capacityOf(input: {
  readonly database: Pick<Database, 'pool'>
  readonly world: AccountWorld
  readonly region: string
  readonly now: Date
}): Promise<RegionCapacity | undefined> {
  const { database, world, region, now } = input
  const hasLambda = world.list('lambda-function', region).records.length > 0
  const past = hasLambda
    ? await readCapacityPast(EVERYTHING, database.pool, {
        region,
        accountIds: [world.accountId],
        today: now.toISOString().slice(0, 10),
        days: FORECAST_DAYS,
      })
    : {}
  const { regions } = capacityReport({
    now,
    places: [networkOfWorld(world, region)],
    thresholds: capacityThresholds(),
    ...past,
  })
  return regions[0]
}
