import { isAccountId } from './account-id.ts'
import { parseArn } from './arn.ts'
import { functionPathOfArn } from './function-place.ts'

export interface Jump {
  readonly what: string
  readonly href: string
}

/** Where a pasted id leads: a function's ARN to its page, a role's or layer's to its functions, an account id to its account; null for other text. */
export function jumpOf(text: string): Jump | null {
  const pasted = text.trim()
  if (isAccountId(pasted)) return { what: `Account ${pasted}`, href: `/accounts/${pasted}` }
  const functionPath = functionPathOfArn(pasted)
  if (functionPath !== null) return { what: 'This function', href: functionPath }
  const parts = parseArn(pasted)
  if (parts === null) return null
  const query = encodeURIComponent(pasted)
  if (parts.service === 'iam' && parts.resource.startsWith('role/')) {
    return { what: 'Functions with this role', href: `/functions?role=${query}` }
  }
  if (parts.service === 'lambda' && parts.resource.startsWith('layer:')) {
    return { what: 'Functions with this layer', href: `/functions?layer=${query}` }
  }
  return null
}
