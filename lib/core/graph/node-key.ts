/**
 * Nodes are named by text: principals, functions by qualifier and event sources by their ARN, all
 * others by a kind and an id.
 */
export const EVERYONE = 'everyone'
export const ANONYMOUS = 'anonymous'
export const accountNode = (accountId: string): string => `account:${accountId}`
export const organizationNode = (organizationId: string): string => `organization:${organizationId}`
export const deletedNode = (uniqueId: string): string => `deleted:${uniqueId}`
/** Functions of an account that could not be listed. */
export const unlistedNode = (accountId: string): string => `unlisted:${accountId}`
/** Functions outside the organization, by the pattern that a policy names them with. */
export const outsideNode = (pattern: string): string => `outside:${pattern}`
/** A service, and the source that a condition binds it to; `*` when nothing does. */
export const serviceNode = (service: string, source: string | null): string =>
  `service:${service}|${source ?? '*'}`

export const NODE_KINDS = [
  'everyone',
  'anonymous',
  'account',
  'organization',
  'deleted',
  'unlisted',
  'outside',
  'service',
  'class',
  'function',
  'principal',
  'resource',
] as const
export type NodeKind = (typeof NODE_KINDS)[number]

/** What kind of node a key names. */
export function nodeKind(key: string): NodeKind {
  if (key === EVERYONE || key === ANONYMOUS) return key
  if (key.startsWith('arn:')) {
    const [, , service = '', , , type = ''] = key.split(':', 6)
    if (service === 'lambda' && type === 'function') return 'function'
    return service === 'iam' || service === 'sts' ? 'principal' : 'resource'
  }
  const lead = key.slice(0, key.indexOf(':'))
  return NODE_KINDS.find((kind) => kind === lead) ?? 'resource'
}
