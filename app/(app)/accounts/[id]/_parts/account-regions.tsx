import { database } from '#app/_data/database.ts'
import { count } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { ShareBar } from '#app/_ui/share-bar.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import { Unknown } from '#app/_ui/unknown.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import {
  type AccountRegionRow,
  type CountedSource,
  listAccountRegions,
} from '#lib/db/read/list-account-regions.ts'

export async function AccountRegions({ accountId }: { readonly accountId: string }) {
  const rows = await listAccountRegions(await viewerScope(), database(), accountId)
  if (rows.length === 0) {
    return (
      <PanelEmpty kind="not-collected" title="No Region of this account is known">
        Its role could not be assumed, or no run has come to it yet: the coverage says which.
      </PanelEmpty>
    )
  }
  const now = new Date().toISOString()
  const found = (source: CountedSource, pick: (row: AccountRegionRow) => number) => {
    return (row: AccountRegionRow) => <Counted row={row} source={source} count={pick(row)} />
  }
  return (
    <DataTable
      caption="Regions of the account"
      rows={rows}
      rowKey={({ region }) => region}
      columns={[
        {
          id: 'region',
          header: 'Region',
          cell: ({ region }) => (
            <Link
              href={`/functions?account=${accountId}&region=${region}`}
              className="font-medium hover:underline"
            >
              {region}
            </Link>
          ),
        },
        { id: 'opt', header: 'Opt-in', cell: ({ optInStatus }) => optInStatus },
        {
          id: 'functions',
          header: 'Functions',
          align: 'right',
          cell: found('functions', ({ functions }) => functions),
        },
        {
          id: 'enis',
          header: 'Interfaces',
          align: 'right',
          cell: found('network-interfaces', ({ interfaces }) => interfaces),
        },
        {
          id: 'subnets',
          header: 'Subnets',
          align: 'right',
          cell: found('subnets', ({ subnets }) => subnets),
        },
        { id: 'vpcs', header: 'VPCs', align: 'right', cell: found('vpcs', ({ vpcs }) => vpcs) },
        {
          id: 'coverage',
          header: 'Coverage',
          width: '10rem',
          cell: ({ complete, partial, failed }) => (
            <ShareBar
              label="Source reads"
              shares={[
                { name: 'complete', value: complete, look: 'good' },
                { name: 'partial', value: partial, look: 'medium' },
                { name: 'not readable', value: failed, look: 'unknown' },
              ]}
            />
          ),
        },
        {
          id: 'read',
          header: 'Last read',
          cell: ({ landedAt }) =>
            landedAt === null ? 'Never' : <RelativeTime at={landedAt.toISOString()} now={now} />,
        },
      ]}
    />
  )
}

interface CountedProps {
  readonly row: AccountRegionRow
  readonly source: CountedSource
  readonly count: number
}

/** A count whose listing was lost is unknown, or a least number where something had been seen. */
function Counted({ row, source, count: found }: CountedProps) {
  const why = row.lost[source]
  if (!row.collected) return '–'
  if (why === undefined) return count(found)
  return (
    <span className="inline-flex items-center gap-2">
      {found === 0 ? null : `${count(found)} or more`}
      <Unknown why={why} />
    </span>
  )
}
