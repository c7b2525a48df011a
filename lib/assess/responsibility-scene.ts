import { GLOBAL } from '#lib/core/model/coverage.ts'
import type { Account } from '#lib/core/model/organization.ts'
import type { Scene } from '#lib/core/rules/subject.ts'
import { runtimesAt } from '#lib/core/runtimes/runtime-of.ts'
import type { Exception } from '#lib/core/score/exception.ts'
import { mayCover } from '#lib/core/score/may-cover.ts'
import type { PlaceInputs } from '#lib/db/read/read-place-inputs.ts'
import { canonicalJson, contentHash } from '#lib/db/write/canonical-json.ts'
import { assessmentSettings } from './assessment-settings.ts'
import { capacityThresholds } from './capacity-thresholds.ts'
import { coreVersion } from './core-version.ts'
import type { OrganizationContext } from './organization-context.ts'

/** What every subject of an assessment is judged before. */
export const sceneOf = (organization: OrganizationContext, now: Date): Scene => ({
  now,
  settings: assessmentSettings(),
  runtimes: runtimesAt(now),
  organization: organization.view,
})

export interface PlaceHashInput {
  readonly organization: OrganizationContext
  readonly account: Account
  readonly now: Date
  readonly places: readonly PlaceInputs[]
  readonly exceptions: readonly Exception[]
  /** Changes with what the graph and other accounts say of the account. */
  readonly around: string
}

/**
 * A hash of everything that the judgement of each Region is made from, by Region. The day is in it: ages and runtime phases are
 * counted in days.
 */
export function placeHashes(input: PlaceHashInput): ReadonlyMap<string, string> {
  const { organization, account, now, places, exceptions, around } = input
  const shared = contentHash(
    canonicalJson([
      coreVersion(),
      now.toISOString().slice(0, 10),
      organization.hash,
      organization.regionsOf(account.id),
      assessmentSettings(),
      capacityThresholds(),
      exceptions.filter((each) => mayCover(each, account)),
      places.find(({ region }) => region === GLOBAL)?.hash ?? '',
      around,
    ]),
  )
  return new Map(places.map(({ region, hash }) => [region, contentHash(`${shared} ${hash}`)]))
}
