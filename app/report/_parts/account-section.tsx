import { database } from '#app/_data/database.ts'
import { count } from '#app/_ui/count.ts'
import { points } from '#app/_ui/points.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { AREA_TITLES, AREAS } from '#lib/core/rules/rule.ts'
import { type AccountScores, listAccountScores } from '#lib/db/read/list-account-scores.ts'
import { listUnlistedAccounts } from '#lib/db/read/list-unlisted-accounts.ts'
import { ReportSection } from './report-section.tsx'
import { type ReportColumn, ReportTable } from './report-table.tsx'

const SHOWN = 100

/** The accounts with their scores. */
export async function AccountSection() {
  const scope = await viewerScope()
  const holder = { accounts: [], ou: null }
  const found = await listAccountScores(scope, database(), {
    ...holder,
    sort: 'name',
    after: null,
    size: SHOWN + 1,
  })
  const rows = found.slice(0, SHOWN)
  const lost = await listUnlistedAccounts(scope, database(), {
    accounts: rows.map(({ accountId }) => accountId),
    ou: null,
    size: SHOWN,
  })
  const partial = new Map(lost.map(({ accountId, unreachable }) => [accountId, unreachable]))
  const areas = AREAS.map(
    (area): ReportColumn<AccountScores> => ({
      header: AREA_TITLES[area],
      align: 'right',
      cell: ({ accountId, scores }) => {
        const value = scores.find((one) => one.area === area)?.value ?? null
        if (value === null || partial.get(accountId) === true) return 'not read'
        return `${points(value)}${partial.has(accountId) ? ' *' : ''}`
      },
    }),
  )
  return (
    <ReportSection
      title="Accounts"
      about={`${found.length > SHOWN ? `The first ${count(SHOWN)}` : count(rows.length)} accounts by name, with their own scores. * marks accounts whose functions could not all be listed.`}
    >
      <ReportTable
        caption="Accounts and their scores"
        rows={rows}
        rowKey={({ accountId }) => accountId}
        columns={[
          {
            header: 'Account',
            cell: ({ accountName }) => <span className="whitespace-nowrap">{accountName}</span>,
          },
          {
            header: 'Id',
            cell: ({ accountId }) => <span className="numeric font-mono">{accountId}</span>,
          },
          ...areas,
        ]}
      />
    </ReportSection>
  )
}
