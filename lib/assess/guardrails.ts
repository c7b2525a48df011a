import { accountPlaces } from '#lib/core/access/account-place.ts'
import { guardrailRows } from '#lib/core/access/guardrail-row.ts'
import type { PolicyText } from '#lib/core/graph/graph-input.ts'
import { type Observed, seen } from '#lib/core/model/observed.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import type { ControlLevels } from '#lib/core/policy/authorization-request.ts'
import { type CompiledPolicy, compile } from '#lib/core/policy/compile.ts'
import { readCollectedRegions } from '#lib/db/read/read-collected-regions.ts'
import { saveGuardrails } from '#lib/db/write/save-guardrails.ts'
import { readOrganizationContext } from './organization-context.ts'
import type { OrganizationStage } from './stages.ts'

/** Which guardrails hold the administrators of each account; every policy is compiled once. */
export const assessGuardrails: OrganizationStage = async ({ database, now }) => {
  const { pool } = database
  const { stored, facts } = await readOrganizationContext(database)
  const regions = await readCollectedRegions(EVERYTHING, pool)
  const placeOf = accountPlaces(stored)
  const compiled = compiledOnce()
  const rows = stored.accounts.flatMap((account) => {
    const { standing, serviceControl } = placeOf(account)
    return guardrailRows({
      accountId: account.id,
      standing,
      organizationId: facts.organizationId,
      serviceControl: compiled(serviceControl),
      boundary: NO_BOUNDARY,
      administratorArn: null,
      regions: regions.get(account.id) ?? [],
    })
  })
  await saveGuardrails(pool, { rows, now })
}

const NO_BOUNDARY = seen(null)

type Levels = Observed<readonly (readonly PolicyText[])[]>

function compiledOnce(): (levels: Levels) => Observed<ControlLevels> {
  const policies = new Map<string, CompiledPolicy>()
  const known = new Map<Levels, Observed<ControlLevels>>()
  const policyOf = ({ id, text }: PolicyText): CompiledPolicy => {
    const policy = policies.get(id) ?? compile(text, { id, layer: 'scp' })
    policies.set(id, policy)
    return policy
  }
  return (levels) => {
    if (!levels.seen) return levels
    const found = known.get(levels) ?? seen(levels.value.map((level) => level.map(policyOf)))
    known.set(levels, found)
    return found
  }
}
