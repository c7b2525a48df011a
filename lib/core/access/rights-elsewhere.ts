import type { GraphWorld } from '#lib/core/graph/graph-world.ts'
import { type ChangeRightRow, changeRight } from './change-rights.ts'
import type { GrantRow } from './grant-row.ts'

/**
 * Who of other accounts may really change a function that a policy lets them change. Grants to everyone and to whole organizations are not
 * spelled out: the grant itself says as much.
 */
export function rightsElsewhere(
  world: GraphWorld,
  grants: readonly Pick<
    GrantRow,
    'principalKind' | 'principal' | 'granteeAccountId' | 'qualifierArn'
  >[],
): readonly ChangeRightRow[] {
  const rows = new Map<string, ChangeRightRow>()
  for (const { principalKind, principal, granteeAccountId, qualifierArn } of grants) {
    const account = world.accounts.get(granteeAccountId ?? '')
    const target = world.target(qualifierArn)
    if (account === undefined || target === undefined) continue
    if (account.accountId === target.accountId) continue
    const named = account.callers().filter(({ arn }) => arn === principal)
    const callers = principalKind === 'account' ? account.callers() : named
    for (const caller of callers) {
      const row = changeRight(caller, [target.target], account)
      if (row !== null) rows.set(row.key, row)
    }
  }
  return [...rows.values()]
}
