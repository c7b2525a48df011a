import { compile } from '../../policy/compile.ts'
import type { TrustedPrincipal } from '../role-view.ts'

const BINDING: ReadonlySet<string> = new Set([
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceorgid',
])

/** Who a trust policy lets assume the role; null when the policy cannot be read. A Deny is not subtracted: it would only hide a principal. */
export function trustedPrincipals(trustPolicy: string): readonly TrustedPrincipal[] | null {
  const { unreadable, statements } = compile(trustPolicy, { id: 'trust', layer: 'resource' })
  if (unreadable !== null || statements.some((each) => each.unreadable !== null)) return null
  return statements
    .filter(({ effect }) => effect === 'Allow')
    .flatMap(({ statement }) => {
      const bound = statement.conditions.some(({ key }) => BINDING.has(key.toLowerCase()))
      return (statement.principals?.entries ?? []).map((entry) => ({
        principal: entry.text,
        isLambda: entry.kind === 'service' && entry.text === 'lambda.amazonaws.com',
        isEdge: entry.kind === 'service' && entry.text === 'edgelambda.amazonaws.com',
        accountId: 'accountId' in entry ? entry.accountId : null,
        bound,
      }))
    })
}
