import { Link } from '#app/_ui/link.tsx'
import { subnetPath } from '#lib/core/capacity/capacity-paths.ts'

interface Props {
  readonly region: string
  readonly subnetId: string
  readonly name?: string | null
}

/** A subnet by its name where it has one, always with its id. */
export function SubnetLink({ region, subnetId, name = null }: Props) {
  return (
    <Link
      href={subnetPath({ region, subnetId })}
      className="inline-flex items-baseline gap-2 py-0.5 hover:underline"
    >
      {name === null ? null : <span className="font-medium">{name}</span>}
      <span className={name === null ? 'font-mono text-xs' : 'font-mono text-xs text-muted'}>
        {subnetId}
      </span>
    </Link>
  )
}
