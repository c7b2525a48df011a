import { CircleCheck, CircleDashed, SearchX } from 'lucide-react'
import type { ReactNode } from 'react'

const ICONS = { 'not-collected': CircleDashed, 'no-match': SearchX, none: CircleCheck } as const

interface Props {
  /** Nothing collected yet, nothing matches the filter, or really none (and known to be none). */
  readonly kind: keyof typeof ICONS
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}

export function PanelEmpty({ kind, title, children, action }: Props) {
  const Icon = ICONS[kind]
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-10 text-center">
      <Icon className="size-6 text-faint" aria-hidden="true" />
      <p className="font-medium">{title}</p>
      {children === undefined ? null : <div className="max-w-[56ch] text-muted">{children}</div>}
      {action === undefined ? null : <div className="mt-2">{action}</div>}
    </div>
  )
}
