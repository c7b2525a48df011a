import { z } from 'zod'
import { ROLES, type Role } from '../model/role.ts'

/** Whom a grant is for, as a sign-in provider names them: two providers may use the same name for different people. */
export const SUBJECT_KINDS = ['user', 'group'] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

const MOST_ACCOUNTS = 500

const grantScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everything') }),
  z.object({
    kind: z.literal('accounts'),
    accountIds: z
      .array(z.string().regex(/^\d{12}$/))
      .min(1)
      .max(MOST_ACCOUNTS),
  }),
  /** By id: it follows a unit that is renamed. `path` is what it was called when it was granted. */
  z.object({
    kind: z.literal('unit'),
    unitId: z.string().regex(/^(r|ou)-[a-z0-9-]+$/),
    path: z.string().startsWith('/'),
  }),
  z.object({
    kind: z.literal('tag'),
    key: z.string().min(1).max(128),
    value: z.string().max(256),
  }),
])
export type GrantScope = z.infer<typeof grantScope>

const name = (max: number) => z.string().trim().min(1).max(max)

export const grantInput = z.object({
  subjectKind: z.enum(SUBJECT_KINDS),
  provider: name(64).regex(/^[\w.-]+$/),
  subject: name(256),
  role: z.enum(ROLES),
  scope: grantScope,
  note: z.string().trim().max(500),
  /** Null: until it is revoked. */
  expiresAt: z.iso.datetime().nullable(),
})
export type GrantInput = z.infer<typeof grantInput>

export interface Grant extends Omit<GrantInput, 'expiresAt'> {
  readonly id: string
  readonly expiresAt: Date | null
  readonly grantedAt: Date
  readonly grantedBy: string
  readonly revokedAt: Date | null
  readonly revokedBy: string | null
}

/** Roles that act on the whole organization: a part of it cannot be administered, nor an exception bounded by it. */
const FOR_EVERYTHING: readonly Role[] = ['admin', 'analyst']

export const isForEverything = (role: Role): boolean => FOR_EVERYTHING.includes(role)

/** What is wrong with a grant that parses, in a sentence; null when it may be given at `now`. */
export function grantProblem({ role, scope, expiresAt }: GrantInput, now: Date): string | null {
  if (isForEverything(role) && scope.kind !== 'everything')
    return `The role ${role} is for every account: give auditor or viewer for a part of them.`
  if (expiresAt !== null && Date.parse(expiresAt) <= now.getTime())
    return 'A grant has to end in the future.'
  return null
}
