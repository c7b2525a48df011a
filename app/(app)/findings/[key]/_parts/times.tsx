import { database } from '#app/_data/database.ts'
import { DefinitionList } from '#app/_ui/definition-list.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { FindingDetail } from '#lib/core/model/finding-row.ts'
import { readFindingTimes } from '#lib/db/read/read-finding-times.ts'

const DAY_MS = 86_400_000

/** For how long it has failed, and when it was seen first and last. */
export async function Times({ finding }: { readonly finding: FindingDetail }) {
  const { firstSeenAt, lastSeenAt } = await readFindingTimes(
    await viewerScope(),
    database(),
    finding,
  )
  const now = new Date()
  const days = Math.floor((now.getTime() - finding.openedAt.getTime()) / DAY_MS)
  return (
    <DefinitionList
      items={[
        {
          term: 'Failing for',
          value: days === 0 ? 'less than a day' : `${days} ${days === 1 ? 'day' : 'days'}`,
        },
        {
          term: 'First seen',
          value: <RelativeTime at={firstSeenAt.toISOString()} now={now.toISOString()} />,
        },
        {
          term: 'Last seen',
          value:
            lastSeenAt === null ? (
              'Not kept'
            ) : (
              <RelativeTime at={lastSeenAt.toISOString()} now={now.toISOString()} />
            ),
        },
      ]}
    />
  )
}
