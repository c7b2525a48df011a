import type { RegionCapacity } from '../../capacity/capacity-report.ts'
import type { Observed } from '../../model/observed.ts'
import type { OrganizationFacts } from '../../policy/exposure.ts'
import type { CodeFamily, GraphFacts } from '../function-subject.ts'
import type { GuardrailStanding } from '../resource-subject.ts'

/** What other cores and other accounts say of a place; leave out what was not worked out, and rules on it are unknown. */
export interface PlaceAnswers {
  /** For exposure: what is known of the accounts around. */
  readonly organizationFacts: OrganizationFacts
  readonly capacity?: RegionCapacity
  /** Of a function by its ARN and its role. */
  readonly graph?: (fn: { readonly arn: string; readonly roleArn: string | null }) => GraphFacts
  /** By function name, over all accounts. */
  readonly families?: ReadonlyMap<string, CodeFamily>
  /** ISO 8601, by version ARN: since when it is pinned to its runtime version. */
  readonly pinnedSince?: ReadonlyMap<string, string>
  readonly guardrails?: Observed<readonly GuardrailStanding[]>
}
