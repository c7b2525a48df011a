import type { Grant } from './grant.ts'

/** Who signed in, in the words of the provider that vouched for it. */
export interface Identity {
  readonly provider: string
  /** What the provider calls the person, each of them proven: the subject, a verified e-mail address. */
  readonly subjects: readonly string[]
  readonly groups: readonly string[]
}

/** Whether a grant names somebody: the same provider, and letter for letter the same name. */
export function isFor(
  { subjectKind, provider, subject }: Pick<Grant, 'subjectKind' | 'provider' | 'subject'>,
  identity: Identity,
): boolean {
  if (provider !== identity.provider) return false
  return (subjectKind === 'user' ? identity.subjects : identity.groups).includes(subject)
}
