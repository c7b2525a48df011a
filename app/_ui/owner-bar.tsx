import type { Owner } from '#lib/core/responsibility/compute-kind.ts'
import { cn } from './cn.ts'
import { count } from './count.ts'
import { OWNER_LOOKS } from './owner-badge.tsx'

const OWNERS_SHOWN = ['aws', 'shared', 'customer', 'publisher', 'unknown'] as const

const FILLS = {
  aws: 'bg-owner-aws',
  shared: 'bg-owner-shared',
  customer: 'bg-owner-customer',
  publisher: 'bg-medium-mark',
  unknown: 'hatched',
} as const satisfies Record<Owner | 'unknown', string>

interface Props {
  readonly label: string
  readonly counts: Readonly<Record<Owner | 'unknown', number>>
}

/** How many functions sit with whom, on one line and in words beside it. */
export function OwnerBar({ label, counts }: Props) {
  const parts = OWNERS_SHOWN.filter((owner) => counts[owner] > 0)
  const whole = parts.reduce((sum, owner) => sum + counts[owner], 0)
  const words = parts.map((owner) => `${count(counts[owner])} ${OWNER_LOOKS[owner].word}`)
  if (whole === 0) return <span className="text-faint">No functions</span>
  return (
    <span className="flex min-w-40 flex-col gap-1">
      <span
        role="img"
        aria-label={`${label}: ${words.join(', ')}`}
        className="flex h-2 w-full forced-color-adjust-none gap-px overflow-hidden rounded-full bg-sunken"
      >
        {parts.map((owner) => (
          <span
            key={owner}
            className={cn('min-w-1', FILLS[owner])}
            style={{ width: `${(100 * counts[owner]) / whole}%` }}
          />
        ))}
      </span>
      <span className="numeric text-2xs text-muted" aria-hidden="true">
        {words.join(' · ')}
      </span>
    </span>
  )
}
