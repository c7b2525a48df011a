import { type Observed, seen, type Unseen, unseen } from '#lib/core/model/observed.ts'
import type { OrganizationPolicy } from '#lib/core/model/organization.ts'
import type { PolicyText } from './graph-input.ts'

export interface ControlLevelsInput {
  /** `SERVICE_CONTROL_POLICY`, as AWS names it. */
  readonly type: string
  readonly policies: readonly OrganizationPolicy[]
  /** Why policies may be missing from the listing; null when it was complete. */
  readonly missing: Unseen | null
  /** Policy types that the root has enabled; null when that is not known. */
  readonly enabledTypes: readonly string[] | null
  /** Ids from the root over its units to the account; null when the account's place is not known. */
  readonly chain: readonly string[] | null
}

/**
 * The control policies in force for an account, level by level from the root. None where the type is not enabled; unseen
 * where a policy, its text or the account's place is not known. AWS's default policy allows everything and is attached like any other.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 */
export function controlLevels(
  input: ControlLevelsInput,
): Observed<readonly (readonly PolicyText[])[]> {
  const { type, policies, missing, enabledTypes, chain } = input
  if (enabledTypes !== null && !enabledTypes.includes(type)) return seen([])
  if (missing !== null) return unseen(missing)
  if (enabledTypes === null || chain === null) return unseen('not-collected')
  const levels: PolicyText[][] = []
  for (const targetId of chain) {
    const level: PolicyText[] = []
    for (const policy of policies) {
      const isHere = policy.type === type && policy.targets.some((one) => one.targetId === targetId)
      if (!isHere) continue
      if (policy.document === null) return unseen('access-denied')
      level.push({ id: policy.id, text: policy.document })
    }
    levels.push(level)
  }
  return seen(levels)
}
