import { controlLevels } from '../graph/control-levels.ts'
import { type Observed, seen } from '../model/observed.ts'
import type { Account } from '../model/organization.ts'
import type { ControlLevels, Standing } from '../policy/authorization-request.ts'
import { compile } from '../policy/compile.ts'
import { GUARDRAILS } from '../policy/guardrails.ts'
import { type GuardrailState, judgeGuardrail } from '../policy/judge-guardrail.ts'
import type { GuardrailStanding } from '../rules/resource-subject.ts'
import type { StoredOrganization } from './stored-organization.ts'

/** Answers which guardrails hold the administrators of an account, in every Region given; policies are compiled once for each chain of units. */
export function guardrailsOf(
  stored: StoredOrganization,
): (account: Account, regions: readonly string[]) => Observed<readonly GuardrailStanding[]> {
  const compiled = new Map<string, Observed<ControlLevels>>()
  const levelsOf = (account: Account): Observed<ControlLevels> => {
    const chain = chainOf(account)
    const key = chain?.join('/') ?? ''
    const known = compiled.get(key)
    if (known !== undefined) return known
    const levels = compiledLevels(stored, chain)
    compiled.set(key, levels)
    return levels
  }
  return (account, regions) => {
    const serviceControl = levelsOf(account)
    if (!serviceControl.seen) return serviceControl
    const organizationId = stored.organization?.id ?? null
    return seen(
      GUARDRAILS.map((guardrail) => ({
        guardrail: guardrail.id,
        standing: together(
          (regions.length === 0 ? ['us-east-1'] : regions).map(
            (region) =>
              judgeGuardrail(guardrail, {
                partition: partitionOf(region),
                region,
                accountId: account.id,
                standing: standingOf(account, stored),
                serviceControl,
                boundary: NO_BOUNDARY,
                administratorArn: null,
                organizationId: organizationId === 'listed' ? null : organizationId,
              }).state,
          ),
        ),
      })),
    )
  }
}

const NO_BOUNDARY = seen(null)

/** https://docs.aws.amazon.com/general/latest/gr/rande.html */
function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn'
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'
}

const standingOf = (account: Account, { organization }: StoredOrganization): Standing => {
  if (organization === null || organization.id === 'listed') return 'unknown'
  return account.isManagement ? 'management' : 'member'
}

/** `o-x/r-y/ou-1/` names every unit above; the account itself comes last. */
function chainOf({ ouIdPath, id }: Account): readonly string[] | null {
  if (ouIdPath === null) return null
  const [, ...units] = ouIdPath.split('/').filter((part) => part !== '')
  return [...units, id]
}

function compiledLevels(
  { organization, policies, lost }: StoredOrganization,
  chain: readonly string[] | null,
): Observed<ControlLevels> {
  const levels = controlLevels({
    type: 'SERVICE_CONTROL_POLICY',
    policies,
    missing: lost.policies,
    enabledTypes: organization?.enabledPolicyTypes ?? null,
    chain,
  })
  if (!levels.seen) return levels
  return seen(
    levels.value.map((level) => level.map(({ id, text }) => compile(text, { id, layer: 'scp' }))),
  )
}

const STANDING = {
  enforced: 'enforced',
  partly: 'partly',
  not: 'not-enforced',
  unknown: 'unknown',
  exempt: 'exempt',
} as const satisfies Record<GuardrailState, GuardrailStanding['standing']>

/** A guardrail that holds in one Region and not in another holds in part. */
function together(states: readonly GuardrailState[]): GuardrailStanding['standing'] {
  const [first = 'unknown', ...more] = new Set(states)
  if (more.length === 0) return STANDING[first]
  const holes = states.some((state) => state === 'not' || state === 'partly')
  return holes ? 'partly' : 'unknown'
}
