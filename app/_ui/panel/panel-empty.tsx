import { CircleCheck, CircleDashed, SearchX } from 'lucide-react'
import type { ReactNode } from 'react'
import { CheckedAt } from './checked-at.tsx'

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
  if (kind === 'none') return <Confirmed title={title}>{children}</Confirmed>
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-10 text-center">
      <Icon className="size-6 text-faint" aria-hidden="true" />
      <p className="font-medium">{title}</p>
      {children === undefined ? null : <div className="max-w-[56ch] text-muted">{children}</div>}
      {action === undefined ? null : <div className="mt-2">{action}</div>}
    </div>
  )
}

/** What is known not to be there needs no more than a line, and since when. */
function Confirmed({ title, children }: Pick<Props, 'title' | 'children'>) {
  return (
    <div className="flex items-start gap-2 px-4 py-3 text-muted">
      <CircleCheck className="mt-0.5 size-4 shrink-0 text-faint" aria-hidden="true" />
      <p>
        {title}
        {children === undefined ? null : <>. {children}</>}
        <CheckedAt />
      </p>
    </div>
  )
}
