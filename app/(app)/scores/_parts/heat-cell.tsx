import { cn } from '#app/_ui/cn.ts'
import { Link } from '#app/_ui/link.tsx'
import { points } from '#app/_ui/points.ts'
import type { AccountAreaScore } from '#lib/db/read/list-account-scores.ts'

/** Colours of the heatmap only: no score passes or fails at them. */
export const HEAT_BANDS = [
  { from: 90, look: 'bg-good-soft text-good', words: '90 and more' },
  { from: 75, look: 'bg-medium-soft text-medium', words: '75 to 90' },
  { from: 50, look: 'bg-high-soft text-high', words: '50 to 75' },
  { from: 0, look: 'bg-critical-soft text-critical', words: 'less than 50' },
] as const

interface Props {
  readonly score: AccountAreaScore | null
  /** Whether functions of the account could not be listed: then nothing of it is known as a whole. */
  readonly unlisted: boolean
  readonly href: string
  /** What the link leads to, in words. */
  readonly label: string
}

/** An account's score in an area, or why there is none. */
export function HeatCell({ score, unlisted, href, label }: Props) {
  const look = 'flex h-7 min-w-20 items-center justify-center rounded-sm px-1 text-xs font-medium'
  if (score === null) return <span className={cn(look, 'hatched-edge pl-3')}>Not assessed</span>
  const { value, unknown, knownWeight, coverage } = score
  if (value === null) {
    const nothing = knownWeight === 0 && unknown === 0 && !unlisted
    return nothing ? (
      <span className={cn(look, 'bg-sunken text-muted')}>Nothing to score</span>
    ) : (
      <Link
        href={href}
        className={cn(look, 'hatched-edge pl-3 hover:underline')}
        aria-label={`${label}: not enough read`}
        title={coverage === null ? undefined : `${Math.floor(100 * coverage)} % of verdicts known`}
      >
        Not enough read
      </Link>
    )
  }
  const partial = unlisted || (value === 100 && unknown > 0)
  const band = HEAT_BANDS.find(({ from }) => value >= from)
  return (
    <Link
      href={href}
      className={cn(look, 'numeric hover:underline', partial ? 'hatched-edge pl-3' : band?.look)}
      aria-label={`${label}: ${points(value)}${partial ? ', of what could be read' : ''}`}
      title={partial ? 'Of what could be read: not all of it could' : undefined}
    >
      {points(value)}
    </Link>
  )
}
