import { type Observed, seen, unseen } from '../../model/observed.ts'
import type { AccountRegionSubject, InterfaceSubject, SubnetSubject } from '../resource-subject.ts'
import type { Scene } from '../subject.ts'
import type { PlaceAnswers } from './place-answers.ts'
import type { PlaceRecords } from './place-records.ts'
import { wholeOf } from './record-lookup.ts'

/** The account·Region as a whole. */
export function accountRegionSubject(
  place: PlaceRecords,
  { capacity }: PlaceAnswers,
  scene: Scene,
): AccountRegionSubject {
  const { account, region, kinds } = place
  const settings = wholeOf(kinds['lambda-account-settings'])
  const functions = wholeOf(kinds['lambda-function'])
  const guardDuty = wholeOf(kinds['guardduty-status'])
  const own = ({ accountId }: { readonly accountId: string }) => accountId === account.id
  const merges = capacity?.merges.filter(own)
  return {
    scene,
    account,
    region,
    settings: firstOf(settings),
    functionCount: functions.seen ? seen(functions.value.length) : functions,
    guardDuty: firstOf(guardDuty),
    attachments: capacity ? seen(capacity.attachments.filter(own)) : NOT_COLLECTED,
    quotas: capacity ? seen(capacity.quotas.filter(own)) : NOT_COLLECTED,
    mergeSavings:
      merges === undefined
        ? NOT_COLLECTED
        : merges.some(({ certain }) => !certain)
          ? unseen('unreadable-answer')
          : seen({
              interfaces: merges.reduce((sum, { interfacesFreed }) => sum + interfacesFreed, 0),
              merges: merges.map(
                ({ keep, replace }) =>
                  `${keep.join('+')} ← ${replace.map((set) => set.join('+')).join(', ')}`,
              ),
            }),
  }
}

/** Every subnet that was listed. */
export function subnetSubjects(
  place: PlaceRecords,
  { capacity }: PlaceAnswers,
  scene: Scene,
): readonly SubnetSubject[] {
  const { account, region, kinds } = place
  const used = subnetsInUse(place)
  const providers = wholeOf(kinds['capacity-provider'])
  const rows = new Map((capacity?.subnets ?? []).map((row) => [row.subnetId, row]))
  return (kinds.subnet?.records ?? []).map((subnet) => {
    const row = rows.get(subnet.id)
    const forecast = row?.forecast ?? null
    return {
      scene,
      account,
      region,
      subnet,
      hostsFunctions: used.seen ? seen(used.value.has(subnet.id)) : used,
      hostsCapacityProvider: providers.seen
        ? seen(providers.value.some(({ subnetIds }) => subnetIds.includes(subnet.id)))
        : providers,
      headroom: row === undefined ? NOT_COLLECTED : seen(row),
      daysLeft:
        forecast === null || forecast.kind === 'too-little-history'
          ? NOT_COLLECTED
          : seen(forecast.kind === 'towards' ? Math.floor(forecast.exhaustion.days) : null),
    }
  })
}

/** Subnets that some live version names; unseen when there may be versions that were not listed. */
export function subnetsInUse({ kinds }: PlaceRecords): Observed<ReadonlySet<string>> {
  const functions = wholeOf(kinds['lambda-function'])
  const versions = wholeOf(kinds['function-version'])
  if (!functions.seen) return functions
  if (!versions.seen) return versions
  const ids = new Set<string>()
  for (const { vpc } of [...functions.value, ...versions.value]) {
    for (const id of vpc?.subnetIds ?? []) ids.add(id)
  }
  return seen(ids)
}

export function interfaceSubjects(
  place: PlaceRecords,
  { capacity }: PlaceAnswers,
  scene: Scene,
): readonly InterfaceSubject[] {
  const { account, region, kinds } = place
  const rows = new Map((capacity?.interfaces ?? []).map((row) => [row.id, row.status]))
  const ofLambda = (kinds['network-interface']?.records ?? []).filter(
    ({ interfaceType }) => interfaceType === 'lambda',
  )
  return ofLambda.map((networkInterface) => {
    const status = rows.get(networkInterface.id)
    const standing = status === undefined ? NOT_COLLECTED : seen(status)
    return { scene, account, region, networkInterface, status: standing }
  })
}

const NOT_COLLECTED = unseen('not-collected')

const firstOf = <T>(all: Observed<readonly T[]>): Observed<T | null> =>
  all.seen ? seen(all.value[0] ?? null) : all
