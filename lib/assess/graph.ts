import { accountPlaces } from '#lib/core/access/account-place.ts'
import { edgeRows } from '#lib/core/access/edge-row.ts'
import { graphAccountOf } from '#lib/core/access/graph-account-of.ts'
import { rightsElsewhere } from '#lib/core/access/rights-elsewhere.ts'
import type { Places } from '#lib/core/graph/crossing.ts'
import type { GraphAccount } from '#lib/core/graph/graph-input.ts'
import { type GraphWorld, graphWorld } from '#lib/core/graph/graph-world.ts'
import { plannedUnits } from '#lib/core/graph/planned-units.ts'
import type { Account } from '#lib/core/model/organization.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import type { Database } from '#lib/db/connect.ts'
import { listChangeGrants } from '#lib/db/read/list-change-grants.ts'
import { readAccessHashes } from '#lib/db/read/read-access-hashes.ts'
import { readAccessRecords } from '#lib/db/read/read-access-records.ts'
import { readGraphUnits, type StoredUnit } from '#lib/db/read/read-graph-units.ts'
import { readStageInput } from '#lib/db/read/read-stage-input.ts'
import { saveGraph } from '#lib/db/write/save-graph.ts'
import type { FoundUnit } from '#lib/db/write/save-graph-units.ts'
import { saveRightsElsewhere } from '#lib/db/write/save-rights-elsewhere.ts'
import { accessInput, isSameInput } from './access-input.ts'
import { oneAhead } from './one-ahead.ts'
import { type OrganizationContext, readOrganizationContext } from './organization-context.ts'
import type { OrganizationStage } from './stages.ts'

/** Accounts that are read together. */
const ACCOUNTS_A_READ = 20

const SUBJECT = { stage: 'graph', accountId: '' } as const

/**
 * Who can call what over all accounts: only what hangs on something that changed is found anew and written. An organization of which
 * nothing changed costs one look at its hashes; other rules than the last time's find everything anew.
 */
export const assessGraph: OrganizationStage = async ({ database, now }) => {
  const { pool } = database
  const context = await readOrganizationContext(database)
  const input = accessInput(context, await readAccessHashes(EVERYTHING, pool, null))
  const last = await readStageInput(EVERYTHING, pool, SUBJECT)
  if (isSameInput(last, input)) return
  const { organizationId, accountsComplete } = context.facts
  const accounts = await readAccounts(database, context)
  const world = graphWorld({ organizationId, accountsComplete, accounts })
  const before =
    last?.rules === input.rules
      ? await readGraphUnits(EVERYTHING, pool)
      : new Map<string, StoredUnit>()
  const kept = new Set<string>()
  await saveGraph(pool, { found: foundUnits({ world, before, kept }, placesOf(context)), kept })
  const grants = await listChangeGrants(EVERYTHING, pool)
  const rows = rightsElsewhere(world, grants)
  await saveRightsElsewhere(pool, { rows, now, input: { ...SUBJECT, ...input } })
}

/** The graph's input, read some accounts at a time; a text that many accounts have is held once. */
async function readAccounts(
  { pool }: Pick<Database, 'pool'>,
  { stored }: OrganizationContext,
): Promise<readonly GraphAccount[]> {
  const placeOf = accountPlaces(stored)
  const texts = new Map<string, string>()
  const once = (text: string | null): string | null => {
    if (text === null) return null
    const known = texts.get(text)
    if (known === undefined) texts.set(text, text)
    return known ?? text
  }
  const accounts: GraphAccount[] = []
  const byId = new Map<string, Account>(stored.accounts.map((account) => [account.id, account]))
  const ids = [...byId.keys()]
  const batches = Array.from({ length: Math.ceil(ids.length / ACCOUNTS_A_READ) }, (_, index) =>
    ids.slice(index * ACCOUNTS_A_READ, (index + 1) * ACCOUNTS_A_READ),
  )
  const read = (batch: readonly string[]) => readAccessRecords(EVERYTHING, pool, batch)
  for await (const found of oneAhead(batches, read)) {
    for (const records of found) {
      const account = byId.get(records.accountId)
      if (account === undefined) continue
      const managedPolicies = records.managedPolicies.map((policy) => ({
        ...policy,
        document: once(policy.document),
      }))
      accounts.push(graphAccountOf({ ...records, managedPolicies }, placeOf(account)))
    }
  }
  return accounts
}

interface Finding {
  readonly world: GraphWorld
  readonly before: ReadonlyMap<string, StoredUnit>
  /** Filled with the keys of all units. */
  readonly kept: Set<string>
}

function* foundUnits(
  { world, before, kept }: Finding,
  places: Places,
): Generator<FoundUnit, void, undefined> {
  for (const { key, fingerprint, leads, find } of plannedUnits(world, before)) {
    kept.add(key)
    if (before.get(key)?.fingerprint === fingerprint) continue
    const { edges, classes } = find()
    const accountId = key.startsWith('account:') ? key.slice(8) : (key.split(':')[4] ?? '')
    yield {
      key,
      accountId,
      fingerprint,
      leads,
      classes,
      edges: edgeRows(key, { edges, classes }, places),
    }
  }
}

const placesOf = ({ stored, facts }: OrganizationContext): Places => ({
  organizationId: facts.organizationId,
  complete: facts.accountsComplete,
  units: new Map(stored.accounts.map(({ id, parentId }) => [id, parentId])),
})
