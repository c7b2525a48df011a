import type { StoredOrganization } from '#lib/core/assess/stored-organization.ts'
import type { GraphEdge } from '#lib/core/graph/graph-edge.ts'
import { graphWorld } from '#lib/core/graph/graph-world.ts'
import { wideCallers } from '#lib/core/graph/wide-callers.ts'
import { residualText } from '#lib/core/policy/residual-text.ts'
import type { AccessRecords } from './access-records.ts'
import { accountPlaces } from './account-place.ts'
import { graphAccountOf } from './graph-account-of.ts'

export interface WideGrantUser extends Pick<GraphEdge, 'from' | 'to' | 'verdict' | 'by'> {
  /** What it hangs on; null when on nothing. */
  readonly condition: string | null
}

export interface WideGrantQuestion {
  readonly stored: StoredOrganization
  /** Of the function's account and of those whose principals are asked. */
  readonly records: readonly AccessRecords[]
  readonly arn: string
}

/** Which principals of the accounts given may really invoke a function by its grants to everyone or to the organization. */
export function wideGrantUsers({
  stored,
  records,
  arn,
}: WideGrantQuestion): readonly WideGrantUser[] {
  const placeOf = accountPlaces(stored)
  const known = new Map<string, (typeof stored.accounts)[number]>(
    stored.accounts.map((account) => [account.id, account]),
  )
  const id = stored.organization?.id ?? null
  const world = graphWorld({
    organizationId: id === 'listed' ? null : id,
    accountsComplete: stored.lost.accounts === null,
    accounts: records.flatMap((one) => {
      const account = known.get(one.accountId)
      return account === undefined ? [] : [graphAccountOf(one, placeOf(account))]
    }),
  })
  return wideCallers(world, arn).map(({ from, to, verdict, by, condition }) => ({
    from,
    to,
    verdict,
    by,
    condition: condition === null ? null : residualText(condition),
  }))
}
