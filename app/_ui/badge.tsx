import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'

export const TONES = {
  neutral: 'bg-sunken text-muted',
  critical: 'bg-critical-soft text-critical',
  high: 'bg-high-soft text-high',
  medium: 'bg-medium-soft text-medium',
  low: 'bg-low-soft text-low',
  good: 'bg-good-soft text-good',
  unknown: 'hatched-edge pl-3 text-ink',
  accent: 'bg-accent-soft text-accent',
  aws: 'bg-owner-aws-soft text-owner-aws',
  shared: 'bg-owner-shared-soft text-owner-shared',
  customer: 'bg-owner-customer-soft text-owner-customer',
} as const
export type Tone = keyof typeof TONES

interface Props {
  readonly tone: Tone
  readonly icon?: LucideIcon
  readonly title?: string
  readonly className?: string
  readonly children: ReactNode
}

/** A word with an icon and a colour; never a colour alone. */
export function Badge({ tone, icon: Icon, title, className, children }: Props) {
  return (
    <span
      title={title}
      className={cn(
        'inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-sm px-1.5 text-xs font-medium',
        TONES[tone],
        className,
      )}
    >
      {Icon === undefined ? null : <Icon className="size-3 shrink-0" aria-hidden="true" />}
      {children}
    </span>
  )
}
