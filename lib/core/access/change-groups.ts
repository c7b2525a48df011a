import type { GraphCaller } from '#lib/core/graph/graph-caller.ts'
import type { Observed } from '#lib/core/model/observed.ts'
import type { ControlLevels, Target } from '#lib/core/policy/authorization-request.ts'
import type { CompiledPolicy } from '#lib/core/policy/compile.ts'
import type { CompiledStatement } from '#lib/core/policy/compile-statement.ts'
import { CHANGE_ACTIONS } from '#lib/core/policy/lambda-actions.ts'

export interface ChangeQuestion {
  readonly caller: GraphCaller
  readonly targets: readonly Target[]
  readonly control: Observed<ControlLevels>
}

/**
 * The targets in groups that a caller's policies do not tell apart when it comes to changing them; none for those that it surely may
 * not change. Targets differ by Region, by the statements whose Resource covers them, and by what their own policy says of changes.
 */
export function changeGroups({
  caller,
  targets,
  control,
}: ChangeQuestion): readonly (readonly Target[])[] {
  const { everyPolicy } = caller
  const policies = everyPolicy.seen ? everyPolicy.value : []
  const allows = !everyPolicy.seen || policies.some(mayAllow)
  const asked = allows ? targets : targets.filter(speaksOfChanges)
  if (asked.length === 0) return []
  const selective = [...policies, ...controlOf(caller, control)]
    .flatMap(concerning)
    .filter(tellsApart)
  return [...Map.groupBy(asked, (target) => signature(target, selective)).values()]
}

const controlOf = (caller: GraphCaller, control: Observed<ControlLevels>) => {
  const { boundary } = caller.caller
  return [
    ...(boundary.seen && boundary.value !== null ? [boundary.value] : []),
    ...(control.seen ? control.value.flat() : []),
  ]
}

function mayAllow(policy: CompiledPolicy): boolean {
  if (policy.unreadable !== null) return true
  return CHANGE_ACTIONS.some(({ action }) => policy.relevant(action).allows.length > 0)
}

function speaksOfChanges({ policy }: Target): boolean {
  return !policy.seen || (policy.value !== null && concerning(policy.value).length > 0)
}

const known = new WeakMap<CompiledPolicy, readonly CompiledStatement[]>()

/** The statements that say anything of changing a function. */
function concerning(policy: CompiledPolicy): readonly CompiledStatement[] {
  const before = known.get(policy)
  if (before !== undefined) return before
  const found = policy.unreadable === null ? policy.statements.filter(coversChange) : []
  known.set(policy, found)
  return found
}

const ACTIONS = CHANGE_ACTIONS.map(({ action }) => action.toLowerCase())
const coversChange = ({ coversAction }: CompiledStatement): boolean => ACTIONS.some(coversAction)

/** A plain `*` covers every target alike. */
const tellsApart = ({ statement: { resources } }: CompiledStatement): boolean =>
  resources !== null && (resources.negated || !resources.patterns.includes('*'))

function signature(target: Target, selective: readonly CompiledStatement[]): string {
  // What hangs on the target alone, or on a variable, is worked out for this target only.
  if (speaksOfChanges(target)) return target.arn
  const region = target.arn.split(':')[3] ?? ''
  let key = region
  for (const statement of selective) {
    const covers = statement.coversResource(target.arn, () => undefined)
    if (covers.kind !== 'always' && covers.kind !== 'never') return target.arn
    key += covers.kind === 'always' ? '1' : '0'
  }
  return key
}
