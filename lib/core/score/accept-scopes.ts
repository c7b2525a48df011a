import type { FindingListing } from '../model/finding-row.ts'
import type { Tags } from '../model/tags.ts'
import type { ExceptionScope } from './exception-scopes.ts'

export interface AcceptScope {
  readonly name: string
  readonly scope: ExceptionScope
}

const MOST_TAGS = 6

type Of = Pick<
  FindingListing,
  'ruleId' | 'accountId' | 'accountName' | 'ouPath' | 'resource' | 'qualifier' | 'functionName'
>

/** How far the risk of one finding can be accepted, from that finding alone to its unit. */
export function acceptScopes(finding: Of, tags: Tags): readonly AcceptScope[] {
  const { ruleId, accountId, accountName, ouPath, resource, qualifier, functionName } = finding
  const what = { kind: 'rule', ruleId } as const
  const places: readonly (readonly [string, ExceptionScope['where']] | null)[] = [
    ['This finding alone', { kind: 'finding', accountId, resource, qualifier }],
    functionName === null || !resource.startsWith('arn:')
      ? null
      : [
          `This rule on ${functionName}, at every version and alias`,
          { kind: 'arn', glob: resource },
        ],
    [
      `This rule in account ${accountName === null ? '' : `${accountName} `}${accountId}`,
      { kind: 'account', accountId },
    ],
    ...tags
      .slice(0, MOST_TAGS)
      .map(({ key, value }): readonly [string, ExceptionScope['where']] => [
        `This rule on functions tagged ${key}=${value}`,
        { kind: 'tag', key, value },
      ]),
    ouPath === null
      ? null
      : [`This rule in unit ${ouPath} and below`, { kind: 'ou', path: ouPath }],
  ]
  return places.flatMap((place) =>
    place === null ? [] : [{ name: place[0], scope: { what, where: place[1] } }],
  )
}
