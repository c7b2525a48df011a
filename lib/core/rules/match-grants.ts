import type { Grant } from '../policy/grant.ts'
import type { FunctionSubject } from './function-subject.ts'
import { at } from './record-pointer.ts'
import { fail, given, notApplicable, pass, unknown, type Verdict } from './verdict.ts'

/** Fails where a grant of this entry's policy is as claimed. A grant that a Deny may cover, or a policy with unreadable parts, is unknown. */
export const matchGrants = (
  fn: FunctionSubject,
  claim: (grant: Grant) => boolean,
  more: (grant: Grant) => Readonly<Record<string, string>> = () => ({}),
): Verdict =>
  given(fn.exposure, 'exposure', ({ grants, unknowns }) => {
    const hits = grants.filter((grant) => !grant.dormant && claim(grant))
    const sure = hits.find(({ mayBeDeniedBy }) => mayBeDeniedBy.length === 0)
    if (sure !== undefined) {
      return fail(
        {
          principal: sure.principal.text,
          statement: sure.statement.sid ?? `#${sure.statement.index}`,
          grants: String(hits.length),
          ...more(sure),
        },
        at('resource-policy', fn.entry.arn, `Statement.${sure.statement.index}`),
      )
    }
    if (hits.length > 0 || unknowns.length > 0) return unknown('undecidable', 'resource-policy')
    return grants.length === 0 ? notApplicable('Its policy here grants nobody anything.') : pass
  })
