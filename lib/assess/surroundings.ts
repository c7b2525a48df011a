import { accountId } from '#lib/core/model/account-id.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import { readStageInput } from '#lib/db/read/read-stage-input.ts'
import { readSurroundingsHashes } from '#lib/db/read/read-surroundings-hashes.ts'
import { transaction } from '#lib/db/transaction.ts'
import { contentHash } from '#lib/db/write/canonical-json.ts'
import { saveCodeFamilies } from '#lib/db/write/save-code-families.ts'
import { saveStageInput } from '#lib/db/write/save-stage-input.ts'
import { isSameInput } from './access-input.ts'
import { inTurn } from './in-turn.ts'
import { type OrganizationContext, readOrganizationContext } from './organization-context.ts'
import { judgeResponsibility } from './responsibility.ts'
import type { OrganizationStage } from './stages.ts'

const ACCOUNTS_AT_ONCE = 2

const EVERYBODY = { stage: 'surroundings', accountId: '' } as const

/**
 * Accounts of which the graph or the other accounts now say something else are judged once more: what rules ask of those is only
 * known after all accounts. What is remembered before is what the account is judged from, so a worker that dies here loses nothing.
 * A graph that was found from the same costs one look.
 */
export const judgeSurroundings: OrganizationStage = async (stage) => {
  const { pool } = stage.database
  const graph = await readStageInput(EVERYTHING, pool, { stage: 'graph', accountId: '' })
  if (graph === null || isSameInput(await readStageInput(EVERYTHING, pool, EVERYBODY), graph))
    return
  await saveCodeFamilies(pool)
  const organization = await readOrganizationContext(stage.database)
  const hashes = await readSurroundingsHashes(EVERYTHING, pool)
  const turn = inTurn(ACCOUNTS_AT_ONCE)
  await Promise.all(
    organization.stored.accounts.map(({ id }) =>
      turn(async () => {
        const inputHash = surroundingsHash(organization, id, hashes.get(id) ?? '')
        await judgeAgain(stage, { id, inputHash, organization })
      }),
    ),
  )
  await transaction(pool, (tx) => saveStageInput(tx, { ...EVERYBODY, ...graph }))
}

interface Around {
  readonly id: string
  readonly inputHash: string
  readonly organization: OrganizationContext
}

/** Where what surrounds the account is what it was judged from, nothing is done. */
async function judgeAgain(
  { database, runId, now }: Parameters<OrganizationStage>[0],
  { id, inputHash, organization }: Around,
): Promise<void> {
  const subject = { stage: 'surroundings', accountId: id } as const
  const before = await readStageInput(EVERYTHING, database.pool, subject)
  if (before?.inputHash === inputHash) return
  await transaction(database.pool, (tx) => saveStageInput(tx, { ...subject, rules: '', inputHash }))
  await judgeResponsibility({
    database,
    runId,
    now,
    accountId: accountId(id),
    world: () => Promise.reject(new RangeError('Responsibility reads what it judges itself.')),
    organization: async () => organization,
  })
}

const surroundingsHash = ({ surroundings }: OrganizationContext, id: string, own: string): string =>
  contentHash(`${surroundings.known} ${surroundings.openElsewhere(id)} ${own}`)
