import type { Place } from '#sandbox/world/place.ts'
import type { RegionPlan } from '#sandbox/world/region-plan.ts'
import type { AccountPlan } from '#sandbox/world/role-plan.ts'
import type { SandboxPolicy, SandboxUnit } from '#sandbox/world/sandbox-account.ts'

export interface StoryAccount {
  readonly key: string
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly state: string
  readonly tags: Readonly<Record<string, string>>
  /** Share of the ordinary functions that fill the organization up, by Region number; absent is none. */
  readonly weights: readonly number[]
}

/** The organization that was designed by hand. */
export interface Story {
  readonly units: readonly SandboxUnit[]
  readonly accounts: readonly StoryAccount[]
  readonly policies: readonly SandboxPolicy[]
  readonly account: (key: string) => AccountPlan
  readonly region: (key: string, place: Place) => RegionPlan
}
