import { isWider, widest } from './account-audience.ts'
import type { Exposure, ExposureSubject, OrganizationFacts } from './exposure.ts'
import type { Audience, Grant } from './grant.ts'
import { grantsOf } from './grants-of.ts'
import { remedyFor } from './remedy.ts'
import type { StatementRef } from './statement-ref.ts'

/**
 * Who can invoke a qualifier, judged by its resource policy and its URL: the widest audience, the statements that
 * give it, and what would narrow it. Conditions that say nothing of the caller do not narrow.
 * https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
 */
export function exposureOf(subject: ExposureSubject, facts: OrganizationFacts): Exposure {
  const { policy } = subject
  if (!policy.seen) return unreadable(subject, `the policy could not be read: ${policy.why}`)
  if (policy.value === null) return NOTHING
  const whole = policy.value.unreadable
  if (whole !== null) return unreadable(subject, `the policy cannot be read: ${whole.why}`)
  const { grants, unreadable: refs } = grantsOf(policy.value, subject, facts)
  const invoking = grants.filter(({ invokes }) => invokes)
  const proven = widest(invoking.filter(isCertain).map((grant) => grant.proven))
  const ofGrants = widest(invoking.map(({ audience }) => audience))
  const worst = worstOf(subject)
  const atWorst = refs.length > 0 && isWider(worst, ofGrants) ? worst : ofGrants
  return {
    audience: proven === atWorst ? proven : 'unknown',
    proven,
    atWorst,
    unknowns: unknownsOf(invoking, refs),
    grants,
    deciding: decidingOf(invoking, refs, atWorst),
    remedy: remedyFor({ subject, grants: invoking, audience: atWorst, facts }),
  }
}

const NOTHING: Exposure = {
  audience: 'nobody',
  proven: 'nobody',
  atWorst: 'nobody',
  unknowns: [],
  grants: [],
  deciding: [],
  remedy: null,
}

/** A Deny that may cover a grant leaves open whether it reaches anybody. */
const isCertain = ({ mayBeDeniedBy }: Grant): boolean => mayBeDeniedBy.length === 0

function unreadable(subject: ExposureSubject, why: string): Exposure {
  return { ...NOTHING, audience: 'unknown', atWorst: worstOf(subject), unknowns: [why] }
}

/** Without authentication at the URL, what cannot be read may open it to everybody. */
function worstOf({ url }: ExposureSubject): Audience {
  const isClosed = url.seen && url.value?.authType !== 'NONE'
  return isClosed ? 'any-aws-principal' : 'anonymous-url'
}

function unknownsOf(grants: readonly Grant[], refs: readonly StatementRef[]): readonly string[] {
  const doubtful = grants.filter(({ audience, proven }) => audience !== proven)
  return [
    ...refs.map(({ index }) => `statement ${index} cannot be read`),
    ...doubtful.flatMap(({ note }) => note ?? []),
    ...grants
      .filter((grant) => !isCertain(grant))
      .map(({ statement }) => `a Deny statement may cover statement ${statement.index}`),
  ]
}

function decidingOf(
  grants: readonly Grant[],
  refs: readonly StatementRef[],
  atWorst: Audience,
): readonly StatementRef[] {
  const deciding = grants.filter(({ audience }) => audience === atWorst && audience !== 'nobody')
  const found = deciding.map(({ statement }) => statement)
  return [...new Set(found.length > 0 ? found : refs)]
}
