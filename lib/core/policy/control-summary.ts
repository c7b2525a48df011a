import type { ControlLevels } from './authorization-request.ts'
import type { CompiledPolicy } from './compile.ts'
import type { CompiledStatement } from './compile-statement.ts'
import type { UnreadableAtom } from './residual.ts'

/** What a chain of control policies has to say of one action, whoever asks: most levels allow everything. */
export interface ControlSummary {
  readonly denies: readonly CompiledStatement[]
  readonly unreadable: readonly UnreadableAtom[]
  /** Levels that do not simply allow, with their position from the root. */
  readonly asking: readonly {
    readonly level: number
    readonly policies: readonly CompiledPolicy[]
  }[]
}

const known = new WeakMap<ControlLevels, Map<string, ControlSummary>>()

/** Distinct actions asked of one chain are few; past this, the summary is made anew each time. */
const REMEMBERED_ACTIONS = 256

/** Summed up once for each chain and action: a chain is the same value for every principal of its account. */
export function controlSummary(levels: ControlLevels, action: string): ControlSummary {
  const before = known.get(levels)
  const found = before?.get(action)
  if (found !== undefined) return found
  const summary = summed(levels, action)
  const actions = before ?? new Map<string, ControlSummary>()
  if (actions.size < REMEMBERED_ACTIONS) actions.set(action, summary)
  if (before === undefined) known.set(levels, actions)
  return summary
}

const summed = (levels: ControlLevels, action: string): ControlSummary => ({
  denies: levels.flat().flatMap((policy) => policy.relevant(action).denies),
  unreadable: levels.flat().flatMap(({ unreadable }) => unreadable ?? []),
  asking: levels
    .map((policies, level) => ({ level, policies }))
    .filter(({ policies }) => !policies.some((policy) => policy.relevant(action).allowsAlways)),
})
