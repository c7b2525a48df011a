import { compareText } from './compare-text.ts'

/**
 * Accounts that one capacity report must see together, because a shared subnet or a rule that names a foreign
 * security group links them; all others can be reported one after the other, in little memory.
 * Groups and their members are in order.
 */
export function linkedAccounts(
  accountIds: Iterable<string>,
  links: Iterable<readonly [string, string]>,
): readonly (readonly string[])[] {
  const parent = new Map<string, string>()
  for (const id of accountIds) parent.set(id, id)
  const root = (id: string): string => {
    let at = id
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) {
      parent.set(at, parent.get(up) ?? up)
      at = up
    }
    return at
  }
  for (const [left, right] of links) {
    if (parent.has(left) && parent.has(right)) parent.set(root(left), root(right))
  }
  const groups = Map.groupBy([...parent.keys()].sort(compareText), root)
  return [...groups.values()].sort((a, b) => compareText(a[0] ?? '', b[0] ?? ''))
}
