/** Where providers put the groups: most, Entra ID's app roles, Cognito. */
const USUAL = ['groups', 'roles', 'cognito:groups'] as const

export type Claims = Readonly<Record<string, unknown>>

export type Groups =
  | { readonly known: true; readonly groups: readonly string[] }
  | { readonly known: false }

/**
 * The groups that a token lists. A provider that has too many of them leaves them out and says so (`_claim_names`); then
 * they are not known, which is not the same as none.
 */
export function groupsOf(claims: Claims, claim: string | undefined): Groups {
  const names = claim === undefined ? USUAL : [claim]
  if (names.some((name) => isLeftOut(claims, name))) return { known: false }
  const listed = names.flatMap((name) => texts(claims[name]))
  return { known: true, groups: [...new Set(listed)].toSorted() }
}

/** Whether a token says nothing of groups at all, so that it is worth asking the provider's userinfo. */
export const namesNoGroups = (claims: Claims, claim: string | undefined): boolean =>
  (claim === undefined ? USUAL : [claim]).every((name) => claims[name] === undefined)

const isLeftOut = (claims: Claims, name: string): boolean => {
  const left = claims['_claim_names']
  return typeof left === 'object' && left !== null && Object.hasOwn(left, name)
}

const texts = (value: unknown): readonly string[] =>
  [value].flat().filter((entry): entry is string => typeof entry === 'string' && entry !== '')
