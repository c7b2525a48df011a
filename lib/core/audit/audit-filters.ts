import {
  AUDIT_ACTIONS,
  AUDIT_OUTCOMES,
  type AuditAction,
  type AuditOutcome,
} from './audit-action.ts'

/** Which entries of the audit trail are asked for. An empty list asks for all. */
export interface AuditFilters {
  /** A part of the actor's name or id. */
  readonly who: string | null
  readonly actions: readonly AuditAction[]
  readonly outcomes: readonly AuditOutcome[]
  /** ISO dates in UTC, both included. */
  readonly from: string | null
  readonly to: string | null
}

export type ParsedAuditFilters =
  | { readonly ok: true; readonly filters: AuditFilters }
  | { readonly ok: false; readonly problem: string }

const LONGEST_NAME = 200

/** The filters that a query string asks for, or what is wrong with it in a sentence. */
export function parseAuditFilters(query: URLSearchParams): ParsedAuditFilters {
  const actions = listOf(query.get('action'))
  const outcomes = listOf(query.get('outcome'))
  const from = query.get('from') || null
  const to = query.get('to') || null
  const who = query.get('q')?.trim() || null
  const strange = [
    ...actions.filter((name) => !isAction(name)),
    ...outcomes.filter((name) => !isOutcome(name)),
  ]
  if (strange.length > 0) return problem('The audit trail knows no such action or outcome.')
  if ([from, to].some((day) => day !== null && !isDay(day)))
    return problem('A day is written as 2026-11-30.')
  if (who !== null && who.length > LONGEST_NAME)
    return problem(`A name has at most ${LONGEST_NAME} characters.`)
  return {
    ok: true,
    filters: {
      who,
      actions: actions.filter(isAction),
      outcomes: outcomes.filter(isOutcome),
      from,
      to,
    },
  }
}

const problem = (text: string): ParsedAuditFilters => ({ ok: false, problem: text })

const listOf = (text: string | null): readonly string[] =>
  (text ?? '').split(',').filter((part) => part !== '')

const isAction = (name: string): name is AuditAction => AUDIT_ACTIONS.some((one) => one === name)
const isOutcome = (name: string): name is AuditOutcome => AUDIT_OUTCOMES.some((one) => one === name)

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text
