import type { Tags } from '../model/tags.ts'
import type { Area } from '../rules/rule.ts'
import type { Exception } from './exception.ts'
import { hasTag } from './has-tag.ts'
import { isBelow } from './is-below.ts'
import { matchesGlob } from './matches-glob.ts'

/** What an exception may be matched against. Both kinds of tags and the OU path are null when they are not known: then such exceptions do not match. */
export interface ExceptionSubject {
  readonly ruleId: string
  readonly area: Area
  readonly accountId: string
  readonly ouPath: string | null
  /** Of the function. */
  readonly tags: Tags | null
  readonly accountTags: Tags | null
  readonly arn: string
  readonly qualifier: string | null
}

/** The exception that covers a finding at `now`, or null. Of several, the one that ends last; an expired one covers nothing, so its findings reopen. */
export function exceptedBy(
  exceptions: readonly Exception[],
  subject: ExceptionSubject,
  now: Date,
): Exception | null {
  let best: Exception | null = null
  for (const each of exceptions) {
    if (Date.parse(each.expiresAt) <= now.getTime()) continue
    if (!coversWhat(each, subject) || !coversWhere(each, subject)) continue
    if (best === null || rank(each) > rank(best)) best = each
  }
  return best
}

const rank = ({ expiresAt, id }: Exception) => `${new Date(expiresAt).toISOString()} ${id}`

const coversWhat = ({ what }: Exception, { ruleId, area }: ExceptionSubject): boolean =>
  what.kind === 'rule' ? what.ruleId === ruleId : what.area === area

function coversWhere({ where }: Exception, subject: ExceptionSubject): boolean {
  switch (where.kind) {
    case 'account':
      return where.accountId === subject.accountId
    case 'ou':
      return isBelow(subject.ouPath, where.path)
    case 'tag':
      return hasTag(subject.tags, where)
    case 'account-tag':
      return hasTag(subject.accountTags, where)
    case 'arn':
      return matchesGlob(where.glob, subject.arn)
    case 'finding':
      return (
        where.accountId === subject.accountId &&
        where.resource === subject.arn &&
        where.qualifier === subject.qualifier
      )
  }
}
