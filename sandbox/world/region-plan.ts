import type { FunctionPlan, JsonObject } from './function-plan.ts'
import type { GroupPlan, InterfaceEdit, InterfacePlan, VpcPlan } from './network-plan.ts'
import type { PolicyDocument } from './statement.ts'
import type { SurroundingsPlan } from './surroundings-plan.ts'

export interface LayerPlan {
  readonly name: string
  readonly versions: number
  readonly runtimes: readonly string[]
  readonly description: string
  /** Policy by version number. */
  readonly policies?: Readonly<Record<string, PolicyDocument>>
}

export interface SigningPlan {
  readonly label: string
  readonly description: string
  readonly untrusted: 'Warn' | 'Enforce'
}

/** What was designed by hand for one account·Region; ordinary functions come on top. */
export interface RegionPlan {
  readonly functions: readonly FunctionPlan[]
  readonly vpcs: readonly VpcPlan[]
  readonly interfaces: readonly InterfacePlan[]
  readonly edits: readonly InterfaceEdit[]
  /** Groups of this account in VPCs that others share with it; `vpc` is `owner:label`. */
  readonly guestGroups: readonly { readonly vpc: string; readonly group: GroupPlan }[]
  readonly layers: readonly LayerPlan[]
  readonly signing: readonly SigningPlan[]
  readonly capacityProviders: readonly JsonObject[]
  /** Quota values by `service/code`, over the documented defaults. */
  readonly quotas: Readonly<Record<string, number>>
  /** The account's own pipelines leave this share of Lambda's documented rates, however --rate-scale is set. */
  readonly rateFactor: number
  /** Reserved elsewhere than by functions: what new accounts start with. */
  readonly concurrencyLimit: number
  readonly surroundings: SurroundingsPlan
}

export const EMPTY_REGION: RegionPlan = {
  functions: [],
  vpcs: [],
  interfaces: [],
  edits: [],
  guestGroups: [],
  layers: [],
  signing: [],
  capacityProviders: [],
  quotas: {},
  rateFactor: 1,
  concurrencyLimit: 1000,
  surroundings: {},
}
