import type { NetworkedFunction } from './capacity-input.ts'
import type { KeptInterfaceStatus } from './capacity-rows.ts'
import { compareText } from './compare-text.ts'
import { interfaceKind } from './interface-kind.ts'
import type { NetworkModel } from './network-model.ts'

export interface DeletionSubject {
  readonly kind: 'subnet' | 'security-group'
  readonly id: string
}

/** One thing that stops AWS from deleting the subject, or that would break with it gone. */
export type Blocker =
  | {
      readonly kind: 'interface'
      readonly id: string
      readonly accountId: string
      readonly interfaceKind: string
      /** For Lambda's: what explains it, and so what to change. Null for others. */
      readonly lambda: KeptInterfaceStatus | null
    }
  | { readonly kind: 'rule-of-group'; readonly id: string }
  | { readonly kind: 'function'; readonly arn: string; readonly accountId: string }

/**
 * Why a subnet or security group cannot be deleted. `stops`: EC2 refuses while these exist. `breaks`: functions
 * that name it and would fail at their next deployment or wake-up. Only `no` proves that nothing stops it.
 */
export interface DeletionAnswer {
  readonly blocked: 'yes' | 'no' | 'unknown'
  readonly stops: readonly Blocker[]
  readonly breaks: readonly Blocker[]
}

/** An interface of Lambda with what explains it. */
export interface KnownInterface {
  readonly id: string
  readonly status: KeptInterfaceStatus
}

/** https://repost.aws/knowledge-center/lambda-eni-find-delete */
export function deletionBlockers(
  model: NetworkModel,
  rows: readonly KnownInterface[],
  subject: DeletionSubject,
): DeletionAnswer {
  const statusById = new Map(rows.map(({ id, status }) => [id, status]))
  const stops = [...interfacesIn(model, subject, statusById), ...rulesNaming(model, subject)]
  const complete =
    isOwnerThere(model, subject) &&
    [...model.places.values()].every(
      ({ interfaces, securityGroups }) =>
        interfaces.missing === null &&
        (subject.kind === 'subnet' || securityGroups.missing === null),
    )
  return {
    blocked: stops.length > 0 ? 'yes' : complete ? 'no' : 'unknown',
    stops,
    breaks: functionsNaming(model, subject),
  }
}

/** Only the owner lists everybody's interfaces. */
function isOwnerThere(model: NetworkModel, { kind, id }: DeletionSubject): boolean {
  const ownerId =
    kind === 'subnet'
      ? model.subnets.get(id)?.subnet.ownerId
      : model.securityGroups.get(id)?.ownerId
  return ownerId != null && model.places.has(ownerId)
}

function interfacesIn(
  model: NetworkModel,
  { kind, id }: DeletionSubject,
  statusById: ReadonlyMap<string, KeptInterfaceStatus>,
): readonly Blocker[] {
  const blockers: Blocker[] = []
  for (const { eni, accountId } of model.interfaces.values()) {
    const uses = kind === 'subnet' ? eni.subnetId === id : eni.securityGroupIds.includes(id)
    if (!uses) continue
    const lambda = statusById.get(eni.id) ?? null
    const found = { id: eni.id, accountId, interfaceKind: interfaceKind(eni), lambda }
    blockers.push({ kind: 'interface', ...found })
  }
  return blockers.sort(byText)
}

/** A security group that another group's rule names cannot be deleted. */
function rulesNaming(model: NetworkModel, { kind, id }: DeletionSubject): readonly Blocker[] {
  if (kind === 'subnet') return []
  const blockers: Blocker[] = []
  for (const group of model.securityGroups.values()) {
    const rules = [...group.ingress, ...group.egress]
    if (group.id === id || !rules.some(({ groupIds }) => groupIds.includes(id))) continue
    blockers.push({ kind: 'rule-of-group', id: group.id })
  }
  return blockers.sort(byText)
}

function functionsNaming(model: NetworkModel, { kind, id }: DeletionSubject): readonly Blocker[] {
  const names = ({ vpc }: NetworkedFunction): boolean =>
    (kind === 'subnet' ? vpc?.subnetIds : vpc?.securityGroupIds)?.includes(id) ?? false
  const blockers: Blocker[] = []
  for (const { accountId, functions, versions } of model.places.values()) {
    for (const fn of [...functions.records, ...versions.records]) {
      if (names(fn)) blockers.push({ kind: 'function', arn: fn.arn, accountId })
    }
  }
  return blockers.sort(byText)
}

const byText = (a: Blocker, b: Blocker): number => compareText(textOf(a), textOf(b))
const textOf = (blocker: Blocker): string =>
  blocker.kind === 'function' ? blocker.arn : blocker.id
