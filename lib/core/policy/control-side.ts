import type { Observed } from '#lib/core/model/observed.ts'
import type { ControlLevels } from './authorization-request.ts'
import { joined } from './compile-statement.ts'
import type { ControlScope } from './control-scope.ts'
import { controlSummary } from './control-summary.ts'
import {
  allowOf,
  type Denials,
  gatherStatementDenials,
  joinedByOr,
  OPEN,
  type Side,
  unreadableLayer,
} from './layer-side.ts'
import type { Question } from './question.ts'
import { ALWAYS, NEVER, type Residual } from './residual.ts'
import { and } from './residual-algebra.ts'
import type { StatementRef } from './statement-ref.ts'

/** What a chain of control policies lets through, and the first level that lets nothing through. */
export interface ControlSide extends Side {
  readonly level: number | null
}

export interface Control {
  readonly layer: 'scp' | 'rcp'
  readonly levels: Observed<ControlLevels>
  readonly scope: ControlScope
}

const UNCONTROLLED: ControlSide = { ...OPEN, level: null }

/**
 * Every level has to allow. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 */
export function controlSide({ layer, levels, scope }: Control, question: Question): ControlSide {
  if (scope === 'exempt') return UNCONTROLLED
  if (!levels.seen) return { residual: unreadableLayer(layer, levels.why), by: [], level: null }
  let residual: Residual = ALWAYS
  const by: StatementRef[] = []
  for (const { level, policies } of controlSummary(levels.value, question.action).asking) {
    const side = allowOf(policies, question)
    if (side.residual === ALWAYS) continue
    if (side.residual === NEVER && scope === 'applies') return { ...side, level }
    by.push(...side.by)
    residual = joined(residual, side.residual)
  }
  if (scope === 'applies' || residual === ALWAYS) return { residual, by, level: null }
  // Outside the organization none of this would count, and it is not known whether the caller is.
  return {
    residual: joinedByOr(unreadableLayer(layer, 'not-collected'), residual),
    by,
    level: null,
  }
}

export function gatherControlDenials(control: Control, question: Question, into: Denials): void {
  const { layer, levels, scope } = control
  if (scope === 'exempt') return
  if (!levels.seen) {
    into.open.push(unreadableLayer(layer, levels.why))
    return
  }
  const found: Denials = scope === 'applies' ? into : { certain: [], open: [], openBy: [] }
  const { denies, unreadable } = controlSummary(levels.value, question.action)
  if (unreadable.length > 0) found.open.push(...unreadable)
  gatherStatementDenials(denies, question, found)
  if (found === into) return
  const doubt = unreadableLayer(layer, 'not-collected')
  if (found.certain.length > 0) into.open.push(doubt)
  into.open.push(...found.open.map((open) => and([open, doubt])))
  into.openBy.push(...found.certain, ...found.openBy)
}
