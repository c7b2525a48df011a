import type { IamRole } from '../../model/iam.ts'
import { type Observed, seen, unseen } from '../../model/observed.ts'
import type { Caller } from '../../policy/authorization-request.ts'
import { type CompiledPolicy, compile } from '../../policy/compile.ts'
import { NO_CONTEXT } from '../../policy/request-context.ts'
import type { RoleAbilities, RoleView } from '../role-view.ts'
import type { KindListing, PlaceRecords } from './place-records.ts'
import { recordBy, recordsBy } from './record-lookup.ts'
import { roleAbilities } from './role-abilities.ts'
import { trustedPrincipals } from './trusted-principals.ts'

/** The roles of an account as rules see them, each worked out when it is first asked for. Null: there is no such role. */
export function roleViews(
  global: PlaceRecords,
  functionsOfRole: (roleArn: string) => Observed<readonly string[]>,
): (roleArn: string | null) => Observed<RoleView | null> {
  const roleOf = recordBy(global.kinds['iam-role'], ({ arn }) => arn)
  const accessOf = recordsBy(global.kinds['service-access'], ({ roleArn }) => roleArn)
  const policyOf = managedPolicies(global.kinds['iam-managed-policy'])
  const inlineOf = inlinePolicies()
  const trustOf = trustViews()
  const views = new Map<string, Observed<RoleView | null>>()
  return (roleArn) => {
    if (roleArn === null) return seen(null)
    const known = views.get(roleArn)
    if (known !== undefined) return known
    const role = roleOf(roleArn)
    const view: Observed<RoleView | null> =
      role.seen && role.value !== null
        ? seen({
            role: role.value,
            abilities: abilitiesOf(role.value, policyOf, inlineOf),
            trust: trustOf(role.value.trustPolicy),
            functionArns: functionsOfRole(roleArn),
            serviceAccess: accessOf(roleArn),
          })
        : (role as Observed<null>)
    views.set(roleArn, view)
    return view
  }
}

type PolicyOf = (arn: string) => Observed<CompiledPolicy>

function managedPolicies(listing: KindListing<'iam-managed-policy'> | undefined): PolicyOf {
  const recordOf = recordBy(listing, ({ arn }) => arn)
  const compiled = new Map<string, Observed<CompiledPolicy>>()
  return (arn) => {
    const known = compiled.get(arn)
    if (known !== undefined) return known
    const record = recordOf(arn)
    const document = record.seen ? (record.value?.document ?? null) : null
    const policy: Observed<CompiledPolicy> =
      document === null
        ? unseen(record.seen ? 'not-collected' : record.why)
        : seen(compile(document, { id: arn, layer: 'identity' }))
    compiled.set(arn, policy)
    return policy
  }
}

type InlineOf = (policy: IamRole['inlinePolicies'][number]) => CompiledPolicy

/** More than so many are not held. */
const REMEMBERED_POLICIES = 256

/** Roles that a template made have the same inline policies: each is read once. */
function inlinePolicies(): InlineOf {
  const compiled = new Map<string, CompiledPolicy>()
  return ({ name, document }) => {
    const text = `${name}\n${document}`
    const known = compiled.get(text)
    if (known !== undefined) return known
    const policy = compile(document, { id: name, layer: 'identity' })
    if (compiled.size < REMEMBERED_POLICIES) compiled.set(text, policy)
    return policy
  }
}

function abilitiesOf(
  role: IamRole,
  policyOf: PolicyOf,
  inlineOf: InlineOf,
): Observed<RoleAbilities> {
  const policies = role.inlinePolicies.map(inlineOf)
  for (const arn of role.attachedPolicyArns) {
    const policy = policyOf(arn)
    if (!policy.seen) return policy
    policies.push(policy.value)
  }
  const boundary = role.boundaryArn === null ? seen(null) : policyOf(role.boundaryArn)
  if (!boundary.seen) return boundary
  const isUnreadable = [...policies, boundary.value].some(
    (policy) =>
      policy !== null &&
      (policy.unreadable !== null || policy.statements.some((each) => each.unreadable !== null)),
  )
  if (isUnreadable) return unseen('unreadable-answer')
  return seen(roleAbilities(callerOf(role, policies, boundary.value), policies))
}

function callerOf(
  role: IamRole,
  policies: readonly CompiledPolicy[],
  boundary: CompiledPolicy | null,
): Caller {
  const accountId = role.arn.split(':')[4] ?? ''
  return {
    principal: { kind: 'role', arn: role.arn, accountId, roleId: role.roleId, sessionName: null },
    standing: 'management',
    identity: seen(policies),
    boundary: seen(boundary),
    session: seen(null),
    serviceControl: seen([]),
    context: NO_CONTEXT,
  }
}

/** Nearly all roles of functions trust the same: each policy is read once. */
function trustViews(): (trustPolicy: string | null) => RoleView['trust'] {
  const known = new Map<string, RoleView['trust']>()
  return (trustPolicy) => {
    if (trustPolicy === null) return unseen('not-collected')
    const made = known.get(trustPolicy)
    if (made !== undefined) return made
    const principals = trustedPrincipals(trustPolicy)
    const view = principals === null ? unseen('unreadable-answer') : seen(principals)
    known.set(trustPolicy, view)
    return view
  }
}
