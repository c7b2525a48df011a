import type { FunctionUrl, ResourcePolicy } from '../../model/function-facts.ts'
import { type Observed, seen, unseen } from '../../model/observed.ts'
import { type CompiledPolicy, compile } from '../../policy/compile.ts'
import type { Exposure, OrganizationFacts } from '../../policy/exposure.ts'
import { exposureOf } from '../../policy/exposure-of.ts'
import { AUDIENCES, type Audience } from '../../policy/grant.ts'

const NO_POLICY = seen(null)

/** The exposure of an entry from its policy and its URL, by lib/core/policy. */
export function entryExposure(
  arn: string,
  policy: Observed<ResourcePolicy | null>,
  url: Observed<FunctionUrl | null>,
  facts: OrganizationFacts,
): Observed<Exposure> {
  if (!policy.seen) return policy
  const compiled: Observed<CompiledPolicy | null> =
    policy.value === null
      ? NO_POLICY
      : seen(compile(policy.value.document, { id: arn, layer: 'resource' }))
  return seen(exposureOf({ arn, policy: compiled, url }, facts))
}

/** The widest audience over all entries; unseen when one of them may be wider than all that is proven. */
export function widestAudience(exposures: readonly Observed<Exposure>[]): Observed<Audience> {
  let proven = AUDIENCES.length - 1
  let worst = AUDIENCES.length - 1
  let blind: Observed<never> | null = null
  for (const exposure of exposures) {
    if (!exposure.seen) {
      blind = exposure
      continue
    }
    proven = Math.min(proven, AUDIENCES.indexOf(exposure.value.proven))
    worst = Math.min(worst, AUDIENCES.indexOf(exposure.value.atWorst))
  }
  if (proven === 0) return seen('anonymous-url')
  if (blind !== null) return blind
  return worst < proven ? unseen('unreadable-answer') : seen(AUDIENCES[proven] ?? 'nobody')
}
