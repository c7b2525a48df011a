import { database } from '#app/_data/database.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { unreadReason } from '#app/_data/unread-reason.ts'
import { NotRead } from '#app/_ui/panel/not-read.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { NO_FINDING_FILTERS } from '#lib/core/model/finding-filters.ts'
import { FIRST_FINDINGS, type FindingOrder } from '#lib/core/model/finding-order.ts'
import { countFindings } from '#lib/db/read/count-findings.ts'
import { FindingResults } from '../../../findings/_parts/finding-results.tsx'

interface Props {
  readonly asked: AskedScope
  readonly size: FindingOrder['size']
}

/** What fails in the account. Of one that was never reached the organization may still know something. */
export async function AccountFindings({ asked, size }: Props) {
  const filters = { ...NO_FINDING_FILTERS, ...asked }
  const why = await unreadReason(asked)
  const list = (
    <FindingResults
      path="/findings"
      query={`account=${asked.accounts.join(',')}&size=${size}`}
      filters={filters}
      order={{ ...FIRST_FINDINGS, size }}
    />
  )
  if (why === null) return list
  const { count } = await countFindings(await viewerScope(), database(), {
    filters,
    now: new Date(),
  })
  return (
    <>
      <NotRead what="its findings" why={why} accounts={asked.accounts} />
      {count === 0 ? null : list}
    </>
  )
}
