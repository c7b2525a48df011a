import type { ReactNode } from 'react'
import { Link } from '#app/_ui/link.tsx'
import { vpcPath } from '#lib/core/capacity/capacity-paths.ts'
import { functionPathOfArn } from '#lib/core/model/function-place.ts'

export const none = <span className="text-faint">–</span>

export const code = (text: string | null): ReactNode =>
  text === null ? none : <span className="font-mono text-xs">{text}</span>

export const accountCell = (row: {
  readonly accountId: string
  readonly accountName: string | null
}): ReactNode => (
  <span className="whitespace-nowrap">
    {row.accountName === null ? null : <span className="mr-2">{row.accountName}</span>}
    <span className="numeric font-mono text-xs text-muted">{row.accountId}</span>
  </span>
)

export const vpcCell = (row: {
  readonly region: string
  readonly vpcId: string | null
}): ReactNode =>
  row.vpcId === null ? (
    none
  ) : (
    <Link
      href={vpcPath({ region: row.region, vpcId: row.vpcId })}
      className="font-mono text-xs hover:underline"
    >
      {row.vpcId}
    </Link>
  )

/** Ids one below the other. */
export const idsCell = (ids: readonly string[]): ReactNode =>
  ids.length === 0 ? (
    none
  ) : (
    <span className="flex flex-col font-mono text-xs">
      {ids.map((id) => (
        <span key={id}>{id}</span>
      ))}
    </span>
  )

const SHOWN = 3

/** Functions or versions as links, the first few by name. */
export function functionsCell(arns: readonly string[]): ReactNode {
  if (arns.length === 0) return none
  return (
    <span className="flex flex-wrap gap-x-2">
      {arns.slice(0, SHOWN).map((arn) => (
        <Link
          key={arn}
          href={functionPathOfArn(arn) ?? '#'}
          className="inline-flex min-h-6 items-center hover:underline"
          title={arn}
        >
          {arn.split(':').slice(6).join(':')}
        </Link>
      ))}
      {arns.length > SHOWN ? (
        <span className="text-muted">and {arns.length - SHOWN} more</span>
      ) : null}
    </span>
  )
}
