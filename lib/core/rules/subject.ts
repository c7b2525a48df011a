import type { Observed } from '../model/observed.ts'
import type { Account } from '../model/organization.ts'
import type { RuntimeStanding } from '../runtimes/runtime-of.ts'
import type { FunctionSubject } from './function-subject.ts'
import type {
  AccountRegionSubject,
  AccountSubject,
  CapacityProviderSubject,
  EndpointSubject,
  InterfaceSubject,
  LayerSubject,
  LogGroupSubject,
  SubnetSubject,
  VpcSubject,
} from './resource-subject.ts'
import type { Settings } from './settings.ts'

/**
 * What a rule is judged on. `function`: once a function. `version`: at $LATEST and each published version that something
 * can reach. `every-version`: at all of them. `entry`: at each way in, the unqualified function, aliases, versions with a policy or with
 * something that invokes them by number.
 */
export interface SubjectOf {
  readonly function: FunctionSubject
  readonly version: FunctionSubject
  readonly 'every-version': FunctionSubject
  readonly entry: FunctionSubject
  readonly account: AccountSubject
  readonly 'account-region': AccountRegionSubject
  readonly subnet: SubnetSubject
  readonly vpc: VpcSubject
  readonly 'vpc-endpoint': EndpointSubject
  readonly 'network-interface': InterfaceSubject
  readonly 'layer-version': LayerSubject
  readonly 'log-group': LogGroupSubject
  readonly 'capacity-provider': CapacityProviderSubject
}
export type Target = keyof SubjectOf

/** What is the same for every subject of an assessment. */
export interface Scene {
  readonly now: Date
  readonly settings: Settings
  readonly runtimes: (id: string) => RuntimeStanding
  readonly organization: Observed<OrganizationView>
}

export interface OrganizationView {
  /** Null where accounts are a configured list. */
  readonly id: string | null
  readonly accounts: ReadonlyMap<string, Account>
  /** False when the listing was lost: then an account that is not in it may still belong. */
  readonly accountsComplete: boolean
}
