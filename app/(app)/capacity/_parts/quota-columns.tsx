import { Badge } from '#app/_ui/badge.tsx'
import { count } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import type { TableColumn } from '#app/_ui/table/data-table.tsx'
import { vpcPath } from '#lib/core/capacity/capacity-paths.ts'
import type { CapacityQuota, LimitSource } from '#lib/core/capacity/quota-use.ts'
import type { NamedRow } from '#lib/db/read/list-capacity-rows.ts'
import { accountCell, code } from './cells.tsx'
import { CountedValue } from './counted-value.tsx'
import { daysWords } from './forecast-words.ts'
import { QuotaGauge } from './quota-gauge.tsx'
import { UrgencyBadge } from './urgency-badge.tsx'

export const QUOTA_WORDS: Readonly<Record<CapacityQuota, string>> = {
  'hyperplane-interfaces-per-vpc': 'Hyperplane interfaces of the VPC',
  'interfaces-per-zone': 'Network interfaces of the zone',
}

const SOURCES: Readonly<Record<LimitSource, string | null>> = {
  applied: null,
  'aws-default': 'AWS default',
  'documented-default': 'documented default',
}

/** Where a limit is from, when it is not the account's own. */
export function LimitSourceBadge({ source }: { readonly source: LimitSource }) {
  const words = SOURCES[source]
  if (words === null) return null
  return <Badge tone={source === 'documented-default' ? 'unknown' : 'neutral'}>{words}</Badge>
}

/** The quotas table. */
export const QUOTA_COLUMNS: readonly TableColumn<NamedRow<'quotas'>>[] = [
  { id: 'quota', header: 'Quota', cell: ({ quota }) => QUOTA_WORDS[quota] },
  {
    id: 'scope',
    header: 'VPC or zone',
    cell: ({ scopeId, region }) =>
      scopeId.startsWith('vpc-') ? (
        <Link
          href={vpcPath({ region, vpcId: scopeId })}
          className="font-mono text-xs hover:underline"
        >
          {scopeId}
        </Link>
      ) : (
        code(scopeId)
      ),
  },
  { id: 'account', header: 'Account', cell: accountCell },
  { id: 'region', header: 'Region', cell: ({ region }) => region },
  { id: 'state', header: 'State', cell: ({ urgency }) => <UrgencyBadge urgency={urgency} /> },
  { id: 'gauge', header: 'Use', width: '9rem', cell: (row) => <QuotaGauge quota={row} /> },
  { id: 'use', header: 'Used', align: 'right', cell: ({ use }) => <CountedValue value={use} /> },
  {
    id: 'limit',
    header: 'Limit',
    align: 'right',
    cell: ({ limit, limitSource }) => (
      <span className="inline-flex items-center gap-2">
        <LimitSourceBadge source={limitSource} />
        {count(limit)}
      </span>
    ),
  },
  { id: 'days', header: 'Days left', align: 'right', cell: ({ forecast }) => daysWords(forecast) },
]
