import { AudienceBadge } from '#app/_access/audience-badge.tsx'
import { Link } from '#app/_ui/link.tsx'
import type { TableColumn } from '#app/_ui/table/data-table.tsx'
import { Unknown } from '#app/_ui/unknown.tsx'
import type { ListedExposure } from '#lib/db/read/list-exposures.ts'
import { exposurePath } from './exposure-path.ts'

/** The exposures table. */
export const EXPOSURE_TABLE: readonly TableColumn<ListedExposure>[] = [
  { id: 'function', header: 'Function', cell: (row) => <What row={row} /> },
  {
    id: 'account',
    header: 'Account',
    cell: ({ accountName, accountId }) => (
      <span>
        {accountName === null ? null : <span className="mr-2">{accountName}</span>}
        <span className="numeric font-mono text-xs text-muted">{accountId}</span>
      </span>
    ),
  },
  { id: 'region', header: 'Region', cell: ({ region }) => region },
  {
    id: 'audience',
    header: 'Widest audience',
    cell: ({ audience, proven, unknowns }) => (
      <span className="inline-flex items-center gap-2" title={unknowns.join('; ')}>
        <AudienceBadge audience={audience} />
        {audience === 'unknown' && proven !== 'nobody' ? (
          <span className="text-xs text-muted">at least {proven}</span>
        ) : null}
      </span>
    ),
  },
  {
    id: 'change',
    header: 'Its policy lets change it',
    cell: ({ changeAudience }) =>
      changeAudience === 'nobody' ? (
        <span className="text-faint">–</span>
      ) : (
        <AudienceBadge audience={changeAudience} />
      ),
  },
  {
    id: 'deciding',
    header: 'Decided by',
    cell: ({ deciding }) =>
      deciding.length === 0 ? (
        <span className="text-faint">–</span>
      ) : (
        <code className="block max-w-56 truncate font-mono text-xs">
          {deciding.map(({ sid, index }) => sid ?? `statement ${index + 1}`).join(', ')}
        </code>
      ),
  },
]

function What({ row }: { readonly row: ListedExposure }) {
  const { functionName, qualifier, lost, accountId, region } = row
  if (functionName === null) {
    return (
      <Link href={`/coverage?account=${accountId}`} className="inline-flex items-center gap-2">
        Functions not listed
        {lost === null ? null : <Unknown why={lost} />}
      </Link>
    )
  }
  return (
    <Link
      href={exposurePath({ accountId, region, functionName }, qualifier === '*' ? null : qualifier)}
      className="font-medium hover:underline"
    >
      {functionName}
      {qualifier === null ? null : (
        <span className="font-mono text-xs text-muted">
          {qualifier === '*' ? ' aliases not listed' : `:${qualifier}`}
        </span>
      )}
    </Link>
  )
}
