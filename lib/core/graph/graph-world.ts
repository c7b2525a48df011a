import type { Listing } from '#lib/core/capacity/listing.ts'
import { type Observed, seen, type Unseen } from '#lib/core/model/observed.ts'
import type { Caller, ControlLevels } from '#lib/core/policy/authorization-request.ts'
import { type CallerPlace, type GraphCaller, graphCaller } from './graph-caller.ts'
import type { GraphAccount, GraphFunction, GraphInput, PolicyText } from './graph-input.ts'
import { type GraphTarget, graphTarget } from './graph-target.ts'
import { type AccountHashes, accountHashes } from './input-hash.ts'
import { lazily } from './lazily.ts'
import { type OutboundIndex, outboundIndex } from './outbound-index.ts'
import { type DocumentNames, type PolicyLibrary, policyLibrary } from './policy-library.ts'
import { type TargetIndex, targetIndex } from './target-index.ts'

/** One account; its policies are compiled when first asked for. */
export interface WorldAccount {
  readonly accountId: string
  readonly standing: Caller['standing']
  readonly organizationPath: string | null | undefined
  readonly principalsMissing: Unseen | null
  readonly functions: Listing<GraphFunction>
  readonly hashes: AccountHashes
  readonly serviceControl: () => Observed<ControlLevels>
  readonly serviceControlNames: () => ReadonlyMap<string, string>
  /** In order of their ARNs. */
  readonly callers: () => readonly GraphCaller[]
  readonly caller: (arn: string) => GraphCaller | undefined
  readonly outbound: () => OutboundIndex
  readonly targets: () => TargetIndex
  /** One target, without the others. */
  readonly target: (arn: string) => GraphTarget | undefined
  /** Forgets the compiled targets: a hundred thousand policies need not be held at once. */
  readonly releaseTargets: () => void
}

/** Every account of the input, ready to be asked. */
export interface GraphWorld {
  readonly organizationId: string | null
  readonly accountsComplete: boolean
  /** In order of their ids. */
  readonly accounts: ReadonlyMap<string, WorldAccount>
  readonly caller: (arn: string) => GraphCaller | undefined
  readonly target: (arn: string) => GraphTarget | undefined
}

/** Throws a RangeError when an account is given twice. */
export function graphWorld(input: GraphInput): GraphWorld {
  const library = policyLibrary()
  const accounts = new Map<string, WorldAccount>()
  for (const account of input.accounts.toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1))) {
    if (accounts.has(account.accountId)) throw new RangeError(`${account.accountId} twice`)
    accounts.set(account.accountId, worldAccount(account, input.organizationId, library))
  }
  const ownerOf = (arn: string) => accounts.get(arn.split(':', 5)[4] ?? '')
  return {
    organizationId: input.organizationId,
    accountsComplete: input.accountsComplete,
    accounts,
    caller: (arn) => ownerOf(arn)?.caller(arn),
    target: (arn) => ownerOf(arn)?.target(arn),
  }
}

function worldAccount(
  account: GraphAccount,
  organizationId: string | null,
  library: PolicyLibrary,
): WorldAccount {
  const { accountId, standing, organizationPath, principals, functions } = account
  const control = lazily(() => serviceControl(account.serviceControl, library))
  const place = lazily(
    (): CallerPlace => ({
      accountId,
      standing,
      organizationPath,
      organizationId: standing === 'outside' ? undefined : organizationId,
      serviceControl: control.get().levels,
    }),
  )
  const callers = lazily(() =>
    principals.records
      .toSorted((a, b) => (a.arn < b.arn ? -1 : 1))
      .map((principal) => graphCaller(principal, place.get(), library)),
  )
  const byArn = lazily(() => new Map(callers.get().map((caller) => [caller.arn, caller])))
  return {
    accountId,
    standing,
    organizationPath,
    principalsMissing: principals.missing,
    functions,
    hashes: accountHashes(account, organizationId),
    serviceControl: () => control.get().levels,
    serviceControlNames: () => control.get().names,
    callers: callers.get,
    caller: (arn) => byArn.get().get(arn),
    outbound: lazily(() => outboundIndex(callers.get())).get,
    ...accountTargets(account, () => place.get()),
  }
}

function accountTargets(
  { functions }: GraphAccount,
  place: () => CallerPlace,
): Pick<WorldAccount, 'targets' | 'target' | 'releaseTargets'> {
  const qualifiers = lazily(
    () =>
      new Map(
        functions.records.flatMap((fn) => fn.qualifiers.map((one) => [one.arn, one] as const)),
      ),
  )
  const targets = lazily(() =>
    targetIndex([...qualifiers.get().values()].map((one) => graphTarget(one, place()))),
  )
  return {
    targets: targets.get,
    target: (arn) => {
      const compiled = targets.held()
      if (compiled !== null) return compiled.at(arn)
      const qualifier = qualifiers.get().get(arn)
      return qualifier && graphTarget(qualifier, place())
    },
    releaseTargets: targets.release,
  }
}

function serviceControl(
  given: Observed<readonly (readonly PolicyText[])[]>,
  library: PolicyLibrary,
): { readonly levels: Observed<ControlLevels>; readonly names: ReadonlyMap<string, string> } {
  const names: DocumentNames = new Map()
  if (!given.seen) return { levels: given, names }
  const levels = given.value.map((level) => level.map((one) => library(one, 'scp', names)))
  return { levels: seen(levels), names }
}
