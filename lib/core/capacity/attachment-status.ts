import type { Unseen } from '#lib/core/model/observed.ts'
import type { AccountFacts } from './account-facts.ts'
import type { Attachment } from './attachment.ts'

/** Connections that one Hyperplane interface carries before Lambda adds another. https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-enis */
export const CONNECTIONS_PER_INTERFACE = 65_000

export const MISSING_REASONS = [
  'role-gone',
  'failed',
  'pending',
  'inactive',
  'only-published-versions',
  'state-unread',
  'not-created',
] as const
export type MissingReason = (typeof MISSING_REASONS)[number]

export const ATTACHMENT_STATES = ['matched', 'extra', 'missing', 'unknown'] as const

/**
 * The one expected interface of an attachment against those seen. `extra`: Lambda keeps more than one,
 * which it does beyond 65,000 connections each; `connectionsOver` is what one fewer could carry.
 */
export type AttachmentStatus =
  | { readonly state: 'matched' }
  | { readonly state: 'extra'; readonly extra: number; readonly connectionsOver: number }
  | { readonly state: 'missing'; readonly why: MissingReason }
  | { readonly state: 'unknown'; readonly why: Unseen }

/** Judges an attachment by how many interfaces match it. `missing` says why some interfaces may be unseen. */
export function attachmentStatus(
  attachment: Attachment,
  seen: { readonly interfaces: number; readonly missing: Unseen | null },
  facts: AccountFacts,
): AttachmentStatus {
  if (seen.interfaces > 1) {
    const extra = seen.interfaces - 1
    return { state: 'extra', extra, connectionsOver: extra * CONNECTIONS_PER_INTERFACE }
  }
  if (seen.interfaces === 1) return { state: 'matched' }
  if (seen.missing !== null) return { state: 'unknown', why: seen.missing }
  return { state: 'missing', why: missingReason(attachment, facts) }
}

function missingReason({ users }: Attachment, facts: AccountFacts): MissingReason {
  const latest = users.filter(({ version }) => version === '$LATEST')
  if (latest.length === 0) return 'only-published-versions'
  if (facts.rolesMissing === null && latest.every(({ roleArn }) => isGone(roleArn, facts))) {
    return 'role-gone'
  }
  const states = new Set(latest.map(({ arn }) => facts.states.get(arn)?.state ?? null))
  if (states.has('Failed')) return 'failed'
  if (states.has('Pending')) return 'pending'
  if (states.has(null)) return 'state-unread'
  if (states.size === 1 && states.has('Inactive')) return 'inactive'
  return 'not-created'
}

const isGone = (roleArn: string | null, { roleArns }: AccountFacts): boolean =>
  roleArn !== null && !roleArns.has(roleArn)
