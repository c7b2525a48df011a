import type { AuditAction, AuditOutcome } from './audit-action.ts'

/** `nobody` is who could not be told: a failed sign-in, a request without a session. */
export const AUDIT_ACTOR_KINDS = ['person', 'token', 'operator', 'nobody'] as const
export type AuditActorKind = (typeof AUDIT_ACTOR_KINDS)[number]

export interface AuditActor {
  readonly id: string
  readonly name: string
  readonly kind: AuditActorKind
}

export const NOBODY: AuditActor = { id: 'nobody', name: 'nobody signed in', kind: 'nobody' }

/** Never a secret, a token or an environment value: what is written here stays. */
export type AuditDetail = Readonly<
  Record<string, string | number | boolean | null | readonly string[]>
>

/** One thing that somebody did, or was refused. */
export interface AuditEntry {
  readonly at: Date
  readonly actor: AuditActor
  readonly action: AuditAction
  readonly outcome: AuditOutcome
  /** What it was done to: a path, an id, a file's name. */
  readonly target: string | null
  readonly detail: AuditDetail
  /** Where the request came from. */
  readonly address: string | null
  readonly requestId: string | null
}

const LONGEST_TEXT = 2_000
const MOST_NAMES = 50

/** The entry with every text that a stranger could have made long cut to a length that can be kept. */
export function boundedEntry(entry: AuditEntry): AuditEntry {
  const { actor, detail, target, address, requestId } = entry
  return {
    ...entry,
    actor: { id: cut(actor.id), name: cut(actor.name), kind: actor.kind },
    target: target === null ? null : cut(target),
    detail: boundedDetail(detail),
    address: address === null ? null : cut(address),
    requestId: requestId === null ? null : cut(requestId),
  }
}

const cut = (text: string): string => {
  const whole = text.toWellFormed().replaceAll('\0', '\uFFFD')
  return whole.length <= LONGEST_TEXT ? whole : `${whole.slice(0, LONGEST_TEXT).toWellFormed()}…`
}

const boundedDetail = (detail: AuditDetail): AuditDetail =>
  Object.fromEntries(
    Object.entries(detail)
      .slice(0, MOST_NAMES)
      .map(([name, value]) => [cut(name), boundedValue(value)]),
  )

function boundedValue(value: AuditDetail[string]): AuditDetail[string] {
  if (typeof value === 'string') return cut(value)
  if (typeof value !== 'object' || value === null) return value
  const kept = value.slice(0, MOST_NAMES).map(cut)
  return value.length <= MOST_NAMES ? kept : [...kept, `… and ${value.length - MOST_NAMES} more`]
}
