import type { Residual } from '#lib/core/policy/residual.ts'
import type { Layer, StatementRef } from '#lib/core/policy/statement-ref.ts'

/** Worst first: what surely can happen, what cannot be told, what hangs on a condition, what is meant and does not work. */
export const EDGE_VERDICTS = ['proven', 'unknown', 'conditional', 'broken'] as const
export type EdgeVerdict = (typeof EDGE_VERDICTS)[number]

/**
 * `invoke`: the Invoke API. `url`: anybody, by a function URL. `event-source`: Lambda polls for the function. `service-grant`: a
 * service that the resource policy lets in. `destination`: the function hands its result on. `outside`: a function
 * that is not ours.
 */
export const EDGE_KINDS = [
  'invoke',
  'url',
  'event-source',
  'service-grant',
  'destination',
  'outside',
] as const
export type EdgeKind = (typeof EDGE_KINDS)[number]

export const EDGE_REASONS = [
  'no-identity-permission',
  'no-resource-permission',
  'control-policy',
  'boundary',
  'explicit-deny',
  'dangling-principal',
  'missing-function',
  'missing-role',
  'disabled',
  'nobody-can-use-it',
  'principals-unread',
  'functions-unread',
  'policy-unread',
] as const
/** Why an edge is broken or unknown. */
export type EdgeReason = (typeof EDGE_REASONS)[number]

/** One edge. `from` and `to` are node keys: see `node-key.ts`. */
export interface GraphEdge {
  readonly kind: EdgeKind
  readonly from: string
  readonly to: string
  /** Null when no account can be named: everyone, an organization, a service. */
  readonly fromAccount: string | null
  readonly toAccount: string | null
  readonly verdict: EdgeVerdict
  readonly by: readonly StatementRef[]
  /** What it hangs on when it is conditional. */
  readonly condition: Residual | null
  readonly reason: EdgeReason | null
}

/** In evidence of a class edge: the policy of each member, by its own name. */
export const OWN_POLICY = 'own-policy'

/** The reason to give for a refusal on these layers. */
export function reasonOf(layers: readonly Layer[], explicit: boolean): EdgeReason {
  if (explicit) return 'explicit-deny'
  if (layers.includes('scp') || layers.includes('rcp')) return 'control-policy'
  if (layers.includes('boundary') || layers.includes('session')) return 'boundary'
  return layers.includes('identity') ? 'no-identity-permission' : 'no-resource-permission'
}
