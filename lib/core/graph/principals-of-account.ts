import type { Listing } from '#lib/core/capacity/listing.ts'
import type {
  IamGroup,
  IamManagedPolicy,
  IamRole,
  IamUser,
  InlinePolicy,
} from '#lib/core/model/iam.ts'
import { type Observed, seen, type Unseen, unseen } from '#lib/core/model/observed.ts'
import type { GraphPrincipal, PolicyText } from './graph-input.ts'

type Bearer = Pick<
  IamRole | IamUser,
  'arn' | 'inlinePolicies' | 'attachedPolicyArns' | 'boundaryArn'
>

/** An account's identities as one call answers them: they are complete, or broken off, together. */
export interface AccountIdentities {
  readonly roles: readonly (Bearer & Pick<IamRole, 'roleId'>)[]
  readonly users: readonly (Bearer & Pick<IamUser, 'userId' | 'groupNames'>)[]
  readonly groups: readonly Pick<
    IamGroup,
    'arn' | 'name' | 'inlinePolicies' | 'attachedPolicyArns'
  >[]
  /** `hash` changes with the document, where the store has one. */
  readonly policies: readonly (Pick<IamManagedPolicy, 'arn' | 'document'> &
    Pick<PolicyText, 'hash'>)[]
  readonly missing: Unseen | null
}

/**
 * The principals of an account with every policy that is theirs: inline, attached, and by group. A policy that is attached
 * and was not read makes what its bearer may do unknown, not less.
 */
export function principalsOfAccount(identities: AccountIdentities): Listing<GraphPrincipal> {
  const { roles, users, groups, missing } = identities
  const documents: ManagedTexts = new Map(
    identities.policies.map(({ arn, document, hash }) => [
      arn,
      document === null
        ? null
        : { id: arn, text: document, ...(hash === undefined ? {} : { hash }) },
    ]),
  )
  const lost = missing ?? 'not-collected'
  const attached = (arns: readonly string[]) => arns.map((arn) => documents.get(arn) ?? null)
  const groupsByName = new Map(groups.map((group) => [group.name, group]))
  const ofGroup = (name: string): Texts => {
    const group = groupsByName.get(name)
    if (group === undefined) return [null]
    return [...inline(group.arn, group.inlinePolicies), ...attached(group.attachedPolicyArns)]
  }
  const principal = (bearer: Bearer, more: Texts) => ({
    arn: bearer.arn,
    policies: allOf(
      [
        ...inline(bearer.arn, bearer.inlinePolicies),
        ...attached(bearer.attachedPolicyArns),
        ...more,
      ],
      lost,
    ),
    boundary: boundaryOf(bearer.boundaryArn, documents, lost),
  })
  return {
    records: [
      ...roles.map((role) => ({
        ...principal(role, []),
        kind: 'role' as const,
        uniqueId: role.roleId,
      })),
      ...users.map((user) => ({
        ...principal(user, user.groupNames.flatMap(ofGroup)),
        kind: 'user' as const,
        uniqueId: user.userId,
      })),
    ],
    missing,
  }
}

/** Null stands for a policy that was not read. */
type Texts = readonly (PolicyText | null)[]
/** By ARN; null for one that was not read. */
type ManagedTexts = ReadonlyMap<string, PolicyText | null>

const inline = (owner: string, policies: readonly InlinePolicy[]): Texts =>
  policies.map(({ name, document }) => ({ id: `${owner}/${name}`, text: document }))

function allOf(texts: Texts, why: Unseen): Observed<readonly PolicyText[]> {
  const read = texts.filter((text) => text !== null)
  return read.length === texts.length ? seen(read) : unseen(why)
}

function boundaryOf(
  arn: string | null,
  documents: ManagedTexts,
  why: Unseen,
): Observed<PolicyText | null> {
  if (arn === null) return seen(null)
  const text = documents.get(arn) ?? null
  return text === null ? unseen(why) : seen(text)
}
