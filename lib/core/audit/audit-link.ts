/** An entry as a link of the chain: everything that its hash covers, as it is stored. */
export interface AuditLink {
  /** 1 for the first, without a gap. */
  readonly sequence: number
  readonly at: Date
  readonly actorId: string
  readonly actorName: string
  readonly actorKind: string
  readonly action: string
  readonly outcome: string
  readonly target: string | null
  /** JSON text with sorted names, byte for byte as stored. */
  readonly detail: string
  readonly address: string | null
  readonly requestId: string | null
  /** The hash of the link before; FIRST_PREVIOUS_HASH for the first. */
  readonly previousHash: string
}

export const FIRST_PREVIOUS_HASH = 'the beginning'

/**
 * The text that a link's hash is the SHA-256 of: a JSON array of its fields in this order. Anybody with a CSV of the trail
 * can recompute it without Demarc; changing the order breaks every chain ever written.
 */
export const canonicalLink = (link: AuditLink): string =>
  JSON.stringify([
    link.sequence,
    link.previousHash,
    link.at.toISOString(),
    link.actorId,
    link.actorName,
    link.actorKind,
    link.action,
    link.outcome,
    link.target,
    link.detail,
    link.address,
    link.requestId,
  ])
