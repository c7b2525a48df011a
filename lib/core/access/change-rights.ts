import type { GraphCaller } from '#lib/core/graph/graph-caller.ts'
import type { WorldAccount } from '#lib/core/graph/graph-world.ts'
import { accountNode } from '#lib/core/graph/node-key.ts'
import { namedRefs } from '#lib/core/graph/policy-library.ts'
import { textHash } from '#lib/core/graph/text-hash.ts'
import type { Target } from '#lib/core/policy/authorization-request.ts'
import { CHANGE_ACTIONS } from '#lib/core/policy/lambda-actions.ts'
import { residualText } from '#lib/core/policy/residual-text.ts'
import type { StatementRef } from '#lib/core/policy/statement-ref.ts'
import { type Changer, whoMayChange } from '#lib/core/policy/who-may-change.ts'
import { changeGroups } from './change-groups.ts'

export type ChangeDecision = Changer['actions'][number]['verdict']['decision']

/** Changes that are decided alike. */
export interface ChangeSet {
  readonly decision: ChangeDecision
  /** What it hangs on; null when on nothing. */
  readonly condition: string | null
  readonly actions: readonly string[]
  readonly by: readonly StatementRef[]
}

/** A principal and the functions of one account that it may change, all of them alike. */
export interface ChangeRightRow {
  readonly key: string
  /** Of the functions. */
  readonly accountId: string
  readonly callerArn: string
  readonly callerAccountId: string
  readonly decision: ChangeDecision
  readonly everyFunction: boolean
  /** Unqualified ARNs in order; empty when it is every function of the account. */
  readonly functionArns: readonly string[]
  readonly sets: readonly ChangeSet[]
}

/** Who within an account may change its functions: every change asked exactly, once for all functions that a caller's policies do not tell apart. */
export function changeRightsWithin(account: WorldAccount): readonly ChangeRightRow[] {
  const targets = unqualifiedTargets(account)
  if (targets.length === 0) return []
  const unread = account.principalsMissing === null ? [] : [unreadPrincipals(account.accountId)]
  return [
    ...unread,
    ...account.callers().flatMap((caller) =>
      changeGroups({ caller, targets, control: account.serviceControl() }).flatMap((group) => {
        const row = changeRight(caller, group, account)
        return row === null
          ? []
          : [
              group.length === targets.length
                ? { ...row, everyFunction: true, functionArns: [] }
                : row,
            ]
      }),
    ),
  ]
}

/** Principals that could not be listed may change anything. */
const unreadPrincipals = (accountId: string): ChangeRightRow => ({
  key: `${accountId} unread`,
  accountId,
  callerArn: accountNode(accountId),
  callerAccountId: accountId,
  decision: 'unknown',
  everyFunction: true,
  functionArns: [],
  sets: [],
})

/** The right of one caller to change targets that are all alike to it; null when it may change none. */
export function changeRight(
  caller: GraphCaller,
  targets: readonly Target[],
  callerAccount: Pick<WorldAccount, 'serviceControlNames'>,
): ChangeRightRow | null {
  const [first] = targets
  if (first === undefined) return null
  const asked = { ...caller.caller, identity: caller.everyPolicy }
  const [changer] = whoMayChange(first, [asked], []).changers
  if (changer === undefined) return null
  const functionArns = targets.map(({ arn }) => arn).sort()
  const { accountId } = first
  return {
    key: `${accountId} ${caller.arn} ${textHash(functionArns.join())}`,
    accountId,
    callerArn: caller.arn,
    callerAccountId: caller.accountId,
    decision: widestDecision(changer),
    everyFunction: false,
    functionArns,
    sets: changeSets(changer, (refs) =>
      namedRefs(refs, caller.names, callerAccount.serviceControlNames()),
    ),
  }
}

export function unqualifiedTargets(account: WorldAccount): readonly Target[] {
  return account
    .targets()
    .all.filter(({ arn }) => arn.split(':').length === 7)
    .map(({ target }) => target)
}

const DECISIONS = ['allowed', 'unknown', 'allowed-if'] as const

const widestDecision = ({ actions }: Changer): ChangeDecision =>
  DECISIONS.find((one) => actions.some(({ verdict }) => verdict.decision === one)) ?? 'unknown'

function changeSets(
  { actions }: Changer,
  named: (refs: readonly StatementRef[]) => readonly StatementRef[],
): readonly ChangeSet[] {
  const sets = new Map<string, ChangeSet & { readonly actions: string[] }>()
  for (const { change, verdict } of actions) {
    const condition = verdict.decision === 'allowed-if' ? residualText(verdict.condition) : null
    const by = named(verdict.by)
    const key = JSON.stringify([verdict.decision, condition, by])
    const known = sets.get(key)
    if (known) known.actions.push(change.action)
    else sets.set(key, { decision: verdict.decision, condition, by, actions: [change.action] })
  }
  return [...sets.values()]
}

export const CHANGE_EFFECTS: ReadonlyMap<string, string> = new Map(
  CHANGE_ACTIONS.map(({ action, effect }) => [action, effect]),
)
