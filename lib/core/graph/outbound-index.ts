import type { CompiledStatement } from '#lib/core/policy/compile-statement.ts'
import type { GraphCaller } from './graph-caller.ts'
import { isExact } from './target-index.ts'

/** Which callers of an account may be allowed to invoke a function elsewhere: a superset, found without asking each. */
export interface OutboundIndex {
  readonly candidates: (arn: string) => Iterable<GraphCaller>
  /** By the name that ends a role's ARN, as sessions give it. */
  readonly named: (roleName: string) => readonly GraphCaller[]
}

export function outboundIndex(callers: readonly GraphCaller[]): OutboundIndex {
  const exact = new Map<string, GraphCaller[]>()
  const patterns = new Map<string, { statement: CompiledStatement; callers: GraphCaller[] }>()
  const names = new Map<string, GraphCaller[]>()
  const always: GraphCaller[] = []
  for (const caller of callers) {
    if (caller.kind === 'role') {
      push(names, caller.arn.slice(caller.arn.lastIndexOf('/') + 1), caller)
    }
    if (caller.allows === null) always.push(caller)
    for (const statement of caller.allows ?? []) {
      const element = statement.statement.resources
      if (element && !element.negated && element.patterns.every(isExact)) {
        for (const pattern of element.patterns) push(exact, pattern, caller)
        continue
      }
      const key = element ? `${element.negated}${element.patterns.join('\n')}` : ''
      const known = patterns.get(key)
      if (known) known.callers.push(caller)
      else patterns.set(key, { statement, callers: [caller] })
    }
  }
  return {
    candidates: (arn) => {
      const found = new Set([...always, ...(exact.get(arn) ?? [])])
      for (const { statement, callers: bearers } of patterns.values()) {
        if (statement.coversResource(arn, NOTHING_KNOWN).kind === 'never') continue
        for (const bearer of bearers) found.add(bearer)
      }
      return found
    },
    named: (roleName) => names.get(roleName) ?? [],
  }
}

const NOTHING_KNOWN = () => undefined

function push(map: Map<string, GraphCaller[]>, key: string, caller: GraphCaller): void {
  const list = map.get(key)
  if (list) list.push(caller)
  else map.set(key, [caller])
}
