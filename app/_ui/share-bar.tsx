import { cn } from './cn.ts'

export interface Share {
  readonly name: string
  readonly value: number
  readonly look: 'good' | 'medium' | 'bad' | 'unknown' | 'neutral'
}

const LOOKS = {
  good: 'bg-good-mark',
  medium: 'bg-medium-mark',
  bad: 'bg-critical',
  unknown: 'hatched',
  neutral: 'bg-line-strong',
} as const

/** Parts of a whole on one line; the numbers are its name, so it is never read by colour alone. */
export function ShareBar({
  shares,
  label,
}: {
  readonly shares: readonly Share[]
  readonly label: string
}) {
  const whole = shares.reduce((sum, { value }) => sum + value, 0)
  const words = shares.filter(({ value }) => value > 0).map(({ name, value }) => `${value} ${name}`)
  return (
    <div
      role="img"
      aria-label={`${label}: ${words.join(', ') || 'nothing asked yet'}`}
      title={words.join(', ')}
      className="flex h-2 w-full min-w-16 forced-color-adjust-none gap-px overflow-hidden rounded-full bg-sunken"
    >
      {shares
        .filter(({ value }) => value > 0)
        .map(({ name, value, look }) => (
          <span
            key={name}
            className={cn('min-w-1', LOOKS[look])}
            style={{ width: `${(100 * value) / whole}%` }}
          />
        ))}
    </div>
  )
}
