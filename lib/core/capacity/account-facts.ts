import type { FunctionState } from '#lib/core/model/function-facts.ts'
import type { Unseen } from '#lib/core/model/observed.ts'
import type { AccountRegionNetwork } from './capacity-input.ts'

/** The joins of one account·Region that judging its interfaces needs, built once. */
export interface AccountFacts {
  readonly statesMissing: Unseen | null
  /** Of `$LATEST`, by unqualified function ARN. */
  readonly states: ReadonlyMap<string, FunctionState>
  readonly rolesMissing: Unseen | null
  readonly roleArns: ReadonlySet<string>
  readonly roleIds: ReadonlySet<string>
  /** Unqualified ARN of each listed function, by its name. */
  readonly functionsByName: ReadonlyMap<string, string>
  /** Why a live version may be unlisted; null when all of them are known. */
  readonly versionsMissing: Unseen | null
}

export function accountFacts(place: AccountRegionNetwork): AccountFacts {
  const { functions, versions, states, roles } = place
  return {
    statesMissing: states.missing,
    states: new Map(states.records.map((state) => [state.arn, state])),
    rolesMissing: roles.missing,
    roleArns: new Set(roles.records.map(({ arn }) => arn)),
    roleIds: new Set(roles.records.map(({ roleId }) => roleId)),
    functionsByName: new Map(functions.records.map(({ functionName, arn }) => [functionName, arn])),
    versionsMissing: functions.missing ?? versions.missing,
  }
}
