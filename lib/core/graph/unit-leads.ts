import { namedFunctions } from './broken-edges.ts'
import type { UnitLeads } from './edge-unit.ts'
import type { GraphTarget } from './graph-target.ts'
import type { WorldAccount } from './graph-world.ts'

/** Where an account's policies point: taken over from the last time as far as the policies are the same, else read. */
export function unitLeads(account: WorldAccount, before: UnitLeads | null | undefined): UnitLeads {
  const { targets, callers, wiring } = account.hashes
  const sameNames = before?.callersHash === callers && before.wiringHash === wiring
  return {
    targetsHash: targets,
    callersHash: callers,
    wiringHash: wiring,
    speaking: before?.targetsHash === targets ? before.speaking : speakingTargets(account),
    named: sameNames ? before.named : namedByAccount(account),
  }
}

function speakingTargets(account: WorldAccount): UnitLeads['speaking'] {
  return account
    .targets()
    .all.filter(concernsOthers)
    .map((target) => [target.arn, namedAccounts(target)] as const)
}

const concernsOthers = ({ audience }: GraphTarget): boolean =>
  audience === null ||
  audience.unbounded ||
  audience.principals.length > 0 ||
  audience.accounts.size > 0 ||
  audience.organizations.size > 0

function namedAccounts({ audience }: GraphTarget): readonly string[] {
  const named = new Set(audience?.accounts)
  for (const entry of [...(audience?.principals ?? []), ...(audience?.exempt ?? [])]) {
    if ('accountId' in entry) named.add(entry.accountId)
  }
  return [...named].sort()
}

function namedByAccount(account: WorldAccount): readonly string[] {
  const named = account.callers().flatMap((caller) => [...namedFunctions(caller).keys()])
  const wired = account.functions.records.flatMap(({ destinations }) =>
    destinations.map(({ arn }) => arn),
  )
  return [...new Set([...named, ...wired])].sort()
}
