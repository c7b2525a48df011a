import type { Caller } from '#lib/core/policy/authorization-request.ts'
import type { CompiledPolicy } from '#lib/core/policy/compile.ts'
import type { CompiledStatement } from '#lib/core/policy/compile-statement.ts'
import { INVOKE } from './invoke-action.ts'

/** Every statement on the caller's side that can take part in a decision about invoking. */
export function callerStatements(caller: Caller): readonly CompiledStatement[] {
  const { identity, boundary, serviceControl } = caller
  return [
    ...(identity.seen ? identity.value.flatMap(concerning) : []),
    ...(boundary.seen && boundary.value !== null ? concerning(boundary.value) : []),
    ...(serviceControl.seen ? serviceControl.value.flat().flatMap(concerning) : []),
  ]
}

function concerning(policy: CompiledPolicy): readonly CompiledStatement[] {
  const { allows, denies } = policy.relevant(INVOKE)
  return [...allows, ...denies]
}
