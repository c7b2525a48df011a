import type { CompiledStatement } from '#lib/core/policy/compile-statement.ts'
import type { GraphTarget } from './graph-target.ts'
import type { TargetBlock } from './target-blocks.ts'

/** The targets of one account, found by what statements say of them. Positions are places in `all`. */
export interface TargetIndex {
  readonly all: readonly GraphTarget[]
  readonly at: (arn: string) => GraphTarget | undefined
  readonly regions: ReadonlyMap<string, readonly number[]>
  /** Those whose policies speak to this principal of the account in some way; all others say nothing to it. */
  readonly speakingTo: (principalArn: string, accountId: string) => readonly number[]
  /** Those that a statement's Resource covers; null when that hangs on the caller. Worked out once per distinct element. */
  readonly covered: (statement: CompiledStatement) => Coverage | null
  /** What is worked out once per key: how callers with the same patterns split the targets. */
  readonly remembered: (key: string, split: () => readonly TargetBlock[]) => readonly TargetBlock[]
}

export interface Coverage {
  /** Equal for equal elements. */
  readonly key: string
  readonly positions: readonly number[]
  readonly patterns: readonly string[]
}

export function targetIndex(targets: readonly GraphTarget[]): TargetIndex {
  const all = targets.toSorted((a, b) => (a.arn < b.arn ? -1 : 1))
  const positions = new Map(all.map(({ arn }, position) => [arn, position]))
  const regions = new Map<string, number[]>()
  all.forEach(({ region }, position) => {
    push(regions, region, position)
  })
  const covered = remembering((key: string, statement: CompiledStatement): Coverage => {
    const patterns = statement.statement.resources?.patterns ?? []
    return { key, patterns, positions: positionsOf(statement, all, positions) }
  })
  return {
    all,
    at: (arn) => all[positions.get(arn) ?? -1],
    regions,
    speakingTo: speaking(all),
    covered: (statement) => {
      const element = statement.statement.resources
      if (element?.patterns.some((pattern) => pattern.includes('${'))) return null
      return covered(element ? `${element.negated}${element.patterns.join('\n')}` : '', statement)
    },
    remembered: remembering((_, split: () => readonly TargetBlock[]) => split()),
  }
}

function remembering<From, To>(
  make: (key: string, from: From) => To,
): (key: string, from: From) => To {
  const known = new Map<string, To>()
  return (key, from) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const made = make(key, from)
    known.set(key, made)
    return made
  }
}

function speaking(all: readonly GraphTarget[]): TargetIndex['speakingTo'] {
  const toAll: number[] = []
  const toName = new Map<string, number[]>()
  all.forEach(({ named, policySignature }, position) => {
    if (policySignature === null) return
    if (named === null) toAll.push(position)
    for (const name of named ?? []) push(toName, name, position)
  })
  return (arn, accountId) => {
    const named = [...(toName.get(arn) ?? []), ...(toName.get(accountId) ?? [])]
    if (named.length === 0) return toAll
    return [...new Set([...toAll, ...named])].sort((a, b) => a - b)
  }
}

function positionsOf(
  statement: CompiledStatement,
  all: readonly GraphTarget[],
  positions: ReadonlyMap<string, number>,
): readonly number[] {
  const element = statement.statement.resources
  if (element && !element.negated && element.patterns.every(isExact)) {
    const found = element.patterns.flatMap((pattern) => positions.get(pattern) ?? [])
    return [...new Set(found)].sort((a, b) => a - b)
  }
  const found: number[] = []
  all.forEach(({ arn }, position) => {
    if (statement.coversResource(arn, NOTHING_KNOWN).kind !== 'never') found.push(position)
  })
  return found
}

/** Whether a pattern names one function and no more. */
export const isExact = (pattern: string): boolean =>
  !/[*?$]/.test(pattern) && pattern.split(':').length >= 6

const NOTHING_KNOWN = () => undefined

function push(map: Map<string, number[]>, key: string, position: number): void {
  const list = map.get(key)
  if (list) list.push(position)
  else map.set(key, [position])
}
