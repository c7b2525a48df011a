import type { StoredOrganization } from '#lib/core/assess/stored-organization.ts'
import { controlLevels } from '#lib/core/graph/control-levels.ts'
import type { Account } from '#lib/core/model/organization.ts'
import type { AccountPlace } from './graph-account-of.ts'

/** Where the accounts of an organization stand in it, and which control policies bind them; those of a unit are gathered once. */
export function accountPlaces(stored: StoredOrganization): (account: Account) => AccountPlace {
  const known = new Map<string, AccountPlace['serviceControl']>()
  return (account) => {
    const chain = chainOf(account)
    const own = stored.policies.some(({ targets }) =>
      targets.some(({ targetId }) => targetId === account.id),
    )
    const key = own || chain === null ? account.id : chain.slice(0, -1).join('/')
    const serviceControl = known.get(key) ?? controlOf(stored, chain)
    known.set(key, serviceControl)
    return {
      standing: standingOf(account, stored),
      organizationPath: account.ouIdPath ?? undefined,
      serviceControl,
    }
  }
}

const controlOf = (
  { policies, lost, organization }: StoredOrganization,
  chain: readonly string[] | null,
) =>
  controlLevels({
    type: 'SERVICE_CONTROL_POLICY',
    policies,
    missing: lost.policies,
    enabledTypes: organization?.enabledPolicyTypes ?? null,
    chain,
  })

function standingOf({ isManagement }: Account, { organization }: StoredOrganization) {
  if (organization === null || organization.id === 'listed') return 'unknown'
  return isManagement ? 'management' : 'member'
}

/** `o-x/r-y/ou-1/` names every unit above; the account itself comes last. */
function chainOf({ ouIdPath, id }: Account): readonly string[] | null {
  if (ouIdPath === null) return null
  const [, ...units] = ouIdPath.split('/').filter((part) => part !== '')
  return [...units, id]
}
