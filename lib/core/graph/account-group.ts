import { nodeKind } from './node-key.ts'

/** Where a node without an account stands in the organization's picture: services without a bound source are one group each; what is outside is one. */
export function accountGroup(node: string): string {
  switch (nodeKind(node)) {
    case 'service':
      return node.slice(0, node.indexOf('|'))
    case 'outside':
      return 'outside'
    case 'deleted':
      return 'deleted'
    case 'everyone':
    case 'anonymous':
    case 'account':
    case 'organization':
    case 'unlisted':
    case 'class':
    case 'function':
    case 'principal':
    case 'resource':
      return node
  }
}
