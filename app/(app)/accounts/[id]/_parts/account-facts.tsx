import { DefinitionList } from '#app/_ui/definition-list.tsx'
import { Link } from '#app/_ui/link.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { Unknown } from '#app/_ui/unknown.tsx'
import type { AccountFacts as Facts } from '#lib/db/read/read-account.ts'

/** What the organization says of the account. */
export function AccountFacts({ account }: { readonly account: Facts }) {
  const now = new Date().toISOString()
  const time = (at: Date) => <RelativeTime at={at.toISOString()} now={now} />
  return (
    <DefinitionList
      items={[
        { term: 'State', value: account.state },
        { term: 'E-mail', value: account.email ?? '–' },
        {
          term: 'Unit',
          value:
            account.parentId === null ? (
              (account.ouPath ?? '–')
            ) : (
              <Link href={`/accounts?ou=${account.parentId}`} className="link">
                {account.ouPath ?? account.parentId}
              </Link>
            ),
        },
        { term: 'Joined', value: account.joinedAt === null ? '–' : time(account.joinedAt) },
        { term: 'First seen', value: time(account.firstSeenAt) },
        {
          term: 'Tags',
          value:
            account.tags === null ? (
              <Unknown why="access-denied" action="organizations:ListTagsForResource" />
            ) : (
              account.tags.map(({ key, value }) => `${key}=${value}`).join(', ') || 'None'
            ),
        },
        {
          term: 'Guardrails',
          value: (
            <Link href={`/guardrails/${account.id}`} className="link">
              What its control policies still allow
            </Link>
          ),
        },
      ]}
    />
  )
}
