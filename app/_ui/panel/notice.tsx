import { CircleAlert, CircleHelp, Info, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '../cn.ts'

const LOOKS = {
  info: { icon: Info, look: 'bg-accent-soft text-ink' },
  warning: { icon: CircleAlert, look: 'bg-medium-soft text-ink' },
  partial: { icon: CircleHelp, look: 'hatched-edge pl-5 text-ink' },
} as const satisfies Record<string, { icon: LucideIcon; look: string }>

interface Props {
  readonly kind: keyof typeof LOOKS
  readonly children: ReactNode
  readonly className?: string
}

/** One sentence above a view: what is partial, stale or wrong about what follows. */
export function Notice({ kind, children, className }: Props) {
  const { icon: Icon, look } = LOOKS[kind]
  return (
    <div className={cn('flex items-start gap-2 rounded-md px-3 py-2', look, className)}>
      <Icon className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      <div className="min-w-0">{children}</div>
    </div>
  )
}
