import type { JsonNode } from './json-node.ts'
import type { PolicyProblem } from './policy-document.ts'
import { joinPath, placeOf, readElements, readStrings } from './policy-element.ts'
import type { PrincipalEntry } from './principal-entry.ts'

const KINDS = ['AWS', 'Service', 'Federated', 'CanonicalUser'] as const
type Kind = (typeof KINDS)[number]

const IAM_ARN = /^arn:[a-z0-9-]+:iam::(\d{12}):(root$|role\/|user\/)/
const STS_ARN = /^arn:[a-z0-9-]+:sts::(\d{12}):(assumed-role\/[^/]+\/[^/]+$|federated-user\/)/
const UNIQUE_ID = /^(AROA|AIDA|A[A-Z]{3})[A-Z0-9]{12,}$/

/** The entries of a Principal or NotPrincipal, and what is wrong with it; entries that cannot be read stay, as unreadable. */
export function parsePrincipals(
  node: JsonNode,
  path: string,
): { readonly entries: readonly PrincipalEntry[]; readonly problems: readonly PolicyProblem[] } {
  if (node.kind === 'string') {
    const place = placeOf(path, node)
    return node.text === '*'
      ? { entries: [{ kind: 'everyone', text: '*' }], problems: [] }
      : { entries: [{ kind: 'unreadable', text: node.text }], problems: [problem(place)] }
  }
  if (node.kind !== 'object' || node.members.length === 0) {
    return { entries: [{ kind: 'unreadable', text: '' }], problems: [problem(placeOf(path, node))] }
  }
  const { byName, problems } = readElements(node, path, KINDS)
  const found = [...problems]
  const entries: PrincipalEntry[] = []
  for (const kind of KINDS) {
    const value = byName.get(kind)
    if (value === undefined) continue
    const texts = readStrings(value, joinPath(path, kind))
    if (texts === null) found.push(problem(placeOf(joinPath(path, kind), value)))
    for (const { text, place } of texts ?? []) {
      const entry = entryOf(kind, text)
      if (entry.kind === 'unreadable') found.push(problem(place))
      entries.push(entry)
    }
  }
  // What could not be read may name anybody.
  if (found.length > 0) entries.push({ kind: 'unreadable', text: '' })
  return { entries, problems: found }
}

const problem = (place: PolicyProblem['place']): PolicyProblem => ({
  message: 'not a principal that AWS documents',
  place,
})

function entryOf(kind: Kind, text: string): PrincipalEntry {
  switch (kind) {
    case 'AWS':
      return awsEntry(text)
    case 'Service':
      return { kind: 'service', text: text.toLowerCase() }
    case 'Federated':
      return { kind: 'federated', text }
    case 'CanonicalUser':
      return { kind: 'canonical-user', text }
  }
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export function awsEntry(text: string): PrincipalEntry {
  if (text === '*') return { kind: 'everyone', text }
  if (/^\d{12}$/.test(text)) return { kind: 'account', text, accountId: text }
  if (UNIQUE_ID.test(text)) {
    const of = text.startsWith('AROA') ? 'role' : text.startsWith('AIDA') ? 'user' : 'other'
    return { kind: 'deleted', text, of }
  }
  // AWS refuses a wildcard inside a name, so one that is there was never accepted as a principal.
  if (/[*?]/.test(text)) return { kind: 'unreadable', text }
  const [, accountId, type] = IAM_ARN.exec(text) ?? STS_ARN.exec(text) ?? []
  if (accountId === undefined || type === undefined) return { kind: 'unreadable', text }
  if (type === 'root') return { kind: 'account', text, accountId }
  if (type === 'role/') return { kind: 'role', text, accountId }
  if (type === 'user/') return { kind: 'user', text, accountId }
  return { kind: type.startsWith('assumed') ? 'session' : 'federated-user', text, accountId }
}
