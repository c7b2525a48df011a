import type { StoredOrganization } from '#lib/core/assess/stored-organization.ts'
import type { PolicyText } from '#lib/core/graph/graph-input.ts'
import { type Observed, seen } from '#lib/core/model/observed.ts'
import type { Account } from '#lib/core/model/organization.ts'
import type { ControlLevels } from '#lib/core/policy/authorization-request.ts'
import { type CompiledPolicy, compile } from '#lib/core/policy/compile.ts'
import { accountPlaces } from './account-place.ts'
import { type GuardrailRow, guardrailRows } from './guardrail-row.ts'

/** How the guardrails hold in an account; unseen where its control policies were not read, and then all of them are unknown. */
export interface AccountGuardrails {
  readonly rows: readonly GuardrailRow[]
  readonly control: Observed<unknown>
}

/** The one judgement of guardrails, for their pages and for the rule on them; every policy is compiled once. */
export function accountGuardrails(
  stored: StoredOrganization,
): (account: Account, regions: readonly string[]) => AccountGuardrails {
  const placeOf = accountPlaces(stored)
  const compiled = compiledOnce()
  const id = stored.organization?.id ?? null
  const organizationId = id === 'listed' ? null : id
  return (account, regions) => {
    const { standing, serviceControl } = placeOf(account)
    const rows = guardrailRows({
      accountId: account.id,
      standing,
      organizationId,
      serviceControl: compiled(serviceControl),
      boundary: NO_BOUNDARY,
      administratorArn: null,
      regions,
    })
    return { rows, control: serviceControl }
  }
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
