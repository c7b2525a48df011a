import type { CompiledStatement } from '#lib/core/policy/compile-statement.ts'
import { questionOf } from '#lib/core/policy/question.ts'
import { residualKey } from '#lib/core/policy/residual-algebra.ts'
import { callerStatements } from './caller-statements.ts'
import type { GraphCaller } from './graph-caller.ts'
import type { GraphTarget } from './graph-target.ts'
import { INVOKE, INVOKE_CONTEXT } from './invoke-action.ts'
import type { Coverage, TargetIndex } from './target-index.ts'

/**
 * Targets that a caller's every statement treats alike, in one Region, with policies that say the same to it:
 * one evaluation answers for all of them.
 */
export interface TargetBlock {
  readonly region: string
  /** What tells it from other blocks of the same account: equal keys, equal members. */
  readonly key: string
  readonly representative: GraphTarget
  /** Patterns of the statements that set its members apart; none for "all others". */
  readonly patterns: readonly string[]
  readonly members: () => readonly GraphTarget[]
}

/** Splits the account's targets for one caller. `spokenToOnly` leaves out those whose policies say nothing to it. */
export function targetBlocks(
  index: TargetIndex,
  caller: GraphCaller,
  spokenToOnly: boolean,
): readonly TargetBlock[] {
  const spoken = index.speakingTo(caller.arn, caller.accountId)
  if (spokenToOnly && spoken.length === 0) return []
  const statements = callerStatements(caller.caller)
  const coverages = dividing(index, statements)
  const varying = statements.filter((one) => index.covered(one) === null)
  if (varying.length > 0) return split(index, { caller, spoken, coverages, varying, spokenToOnly })
  const key = [spokenToOnly, spoken.join(), ...coverages.map((one) => one.key)].join('\t')
  return index.remembered(key, () =>
    split(index, { caller, spoken, coverages, varying, spokenToOnly }),
  )
}

interface Division {
  readonly caller: GraphCaller
  readonly spoken: readonly number[]
  readonly coverages: readonly Coverage[]
  readonly varying: readonly CompiledStatement[]
  readonly spokenToOnly: boolean
}

function split(index: TargetIndex, division: Division): readonly TargetBlock[] {
  const { caller, spoken, coverages, varying, spokenToOnly } = division
  const marks = new Map<number, string>()
  const mark = (position: number, text: string): void => {
    marks.set(position, `${marks.get(position) ?? ''}${text}\n`)
  }
  for (const position of spoken) mark(position, index.all[position]?.policySignature ?? '')
  const isSpoken = new Set(spoken)
  coverages.forEach(({ positions }, order) => {
    for (const position of positions) {
      if (!spokenToOnly || isSpoken.has(position)) mark(position, `+${order}`)
    }
  })
  if (varying.length > 0) markVarying({ index, caller, varying }, mark)
  const lead = coverages.map(({ key }) => key).join('\t')
  const blocks = markedBlocks(index, { marks, coverages, lead })
  return spokenToOnly ? blocks : [...blocks, ...restBlocks(index, marks, lead)]
}

/** The distinct elements that cover some targets and not all: the others divide nothing. */
function dividing(
  index: TargetIndex,
  statements: readonly CompiledStatement[],
): readonly Coverage[] {
  const distinct = new Map<string, Coverage>()
  for (const statement of statements) {
    const coverage = index.covered(statement)
    if (coverage === null) continue
    const { length } = coverage.positions
    if (length > 0 && length < index.all.length) distinct.set(coverage.key, coverage)
  }
  return [...distinct.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** A pattern with a policy variable covers what its caller makes of it, target by target. */
function markVarying(
  context: {
    readonly index: TargetIndex
    readonly caller: GraphCaller
    readonly varying: readonly CompiledStatement[]
  },
  mark: (position: number, text: string) => void,
): void {
  const { index, caller, varying } = context
  index.all.forEach(({ arn, target }, position) => {
    const asked = { caller: caller.caller, action: INVOKE, target, context: INVOKE_CONTEXT }
    const { lookup } = questionOf(asked)
    const outcomes = varying.map((one) => residualKey(one.coversResource(arn, lookup)))
    mark(position, `${caller.arn} ${outcomes.join()}`)
  })
}

function markedBlocks(
  index: TargetIndex,
  context: {
    readonly marks: ReadonlyMap<number, string>
    readonly coverages: readonly Coverage[]
    readonly lead: string
  },
): readonly TargetBlock[] {
  const groups = new Map<string, { region: string; mark: string; members: GraphTarget[] }>()
  for (const [position, mark] of context.marks) {
    const target = index.all[position]
    if (target === undefined) continue
    const key = `${target.region}\n${mark}`
    const group = groups.get(key)
    if (group) group.members.push(target)
    else groups.set(key, { region: target.region, mark, members: [target] })
  }
  return [...groups.values()].flatMap(({ region, mark, members }) => {
    const [representative] = members
    if (representative === undefined) return []
    const patterns = context.coverages.flatMap((coverage, order) =>
      mark.includes(`+${order}\n`) ? coverage.patterns : [],
    )
    const key = `${context.lead}\v${mark}`
    return [{ region, key, representative, patterns, members: () => members }]
  })
}

/** What nothing sets apart, by Region; its members are listed only when somebody asks. */
function restBlocks(
  index: TargetIndex,
  marks: ReadonlyMap<number, string>,
  lead: string,
): readonly TargetBlock[] {
  const isRest = (position: number): boolean => !marks.has(position)
  return [...index.regions].flatMap(([region, positions]) => {
    const first = positions.find(isRest)
    const representative = first === undefined ? undefined : index.all[first]
    if (representative === undefined) return []
    const members = () => positions.filter(isRest).flatMap((position) => index.all[position] ?? [])
    const apart = lead === '' && marks.size === 0 ? '' : [...marks.keys()].sort(byNumber).join()
    return [{ region, key: `${lead}\v-${apart}`, representative, patterns: [], members }]
  })
}

const byNumber = (a: number, b: number): number => a - b
