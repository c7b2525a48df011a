import type { Listing } from '#lib/core/capacity/listing.ts'
import type { Observed } from '#lib/core/model/observed.ts'
import { seen, type Unseen } from '#lib/core/model/observed.ts'
import type { Caller, ControlLevels } from '#lib/core/policy/authorization-request.ts'
import { type GraphCaller, graphCaller } from './graph-caller.ts'
import type { GraphAccount, GraphFunction, GraphInput, PolicyText } from './graph-input.ts'
import { type GraphTarget, graphTarget } from './graph-target.ts'
import { type DocumentNames, type PolicyLibrary, policyLibrary } from './policy-library.ts'
import { type TargetIndex, targetIndex } from './target-index.ts'

/** One account, compiled. */
export interface WorldAccount {
  readonly accountId: string
  readonly standing: Caller['standing']
  readonly organizationPath: string | null | undefined
  readonly callers: readonly GraphCaller[]
  readonly principalsMissing: Unseen | null
  readonly functions: Listing<GraphFunction>
  readonly targets: TargetIndex
  readonly serviceControl: Observed<ControlLevels>
  readonly serviceControlNames: ReadonlyMap<string, string>
  /** Of its control policies, place in the organization and losses: what every caller's answers hang on besides its own. */
  readonly controlHash: string
}

/** Everything compiled and indexed, once, before edges are sought. */
export interface GraphWorld {
  readonly organizationId: string | null
  readonly accountsComplete: boolean
  readonly accounts: ReadonlyMap<string, WorldAccount>
  readonly callers: ReadonlyMap<string, GraphCaller>
  readonly targets: ReadonlyMap<string, GraphTarget>
  /** Why some principals of an account may be unread; null when all are known. `not-collected` for accounts that are not ours. */
  readonly principalsMissing: (accountId: string) => Unseen | null
}

/** Throws a RangeError when an account is given twice. */
export function graphWorld(input: GraphInput): GraphWorld {
  const library = policyLibrary()
  const accounts = new Map<string, WorldAccount>()
  const callers = new Map<string, GraphCaller>()
  const targets = new Map<string, GraphTarget>()
  for (const account of input.accounts.toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1))) {
    if (accounts.has(account.accountId)) throw new RangeError(`${account.accountId} twice`)
    const compiled = worldAccount(account, input, library)
    accounts.set(account.accountId, compiled)
    for (const caller of compiled.callers) callers.set(caller.arn, caller)
    for (const target of compiled.targets.all) targets.set(target.arn, target)
  }
  return {
    organizationId: input.organizationId,
    accountsComplete: input.accountsComplete,
    accounts,
    callers,
    targets,
    principalsMissing: (id) => {
      const account = accounts.get(id)
      return account === undefined ? 'not-collected' : account.principalsMissing
    },
  }
}

function worldAccount(
  account: GraphAccount,
  { organizationId }: GraphInput,
  library: PolicyLibrary,
): WorldAccount {
  const { accountId, standing, organizationPath, principals, functions } = account
  const names: DocumentNames = new Map()
  const control = serviceControl(account.serviceControl, library, names)
  const place = {
    accountId,
    standing,
    organizationPath,
    organizationId: standing === 'outside' ? undefined : organizationId,
    serviceControl: control.levels,
  }
  const targets = functions.records.flatMap(({ qualifiers }) =>
    qualifiers.map((qualifier) => graphTarget(qualifier, place, library)),
  )
  return {
    accountId,
    standing,
    organizationPath,
    callers: principals.records
      .map((principal) => graphCaller(principal, place, library))
      .sort((a, b) => (a.arn < b.arn ? -1 : 1)),
    principalsMissing: principals.missing,
    functions,
    targets: targetIndex(targets),
    serviceControl: control.levels,
    serviceControlNames: names,
    controlHash: [control.hash, standing, organizationPath, organizationId].join(' '),
  }
}

function serviceControl(
  given: Observed<readonly (readonly PolicyText[])[]>,
  library: PolicyLibrary,
  names: DocumentNames,
): { levels: Observed<ControlLevels>; hash: string } {
  if (!given.seen) return { levels: given, hash: given.why }
  const shared = given.value.map((level) => level.map((one) => library.policy(one, 'scp', names)))
  return {
    levels: seen(shared.map((level) => level.map(({ compiled }) => compiled))),
    hash: shared.map((level) => level.map(({ hash }) => hash).join('+')).join('/'),
  }
}
