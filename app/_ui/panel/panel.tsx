import { type ReactNode, useId } from 'react'
import { cn } from '../cn.ts'

interface Props {
  readonly title: ReactNode
  readonly about?: ReactNode
  readonly actions?: ReactNode
  readonly id?: string
  readonly className?: string
  readonly children: ReactNode
}

/** A titled region of a page. Its content is one of four: data, PanelSkeleton, PanelEmpty, or an error by PanelBoundary. */
export function Panel({ title, about, actions, id, className, children }: Props) {
  const heading = useId()
  return (
    <section
      id={id}
      aria-labelledby={heading}
      className={cn('flex min-w-0 flex-col rounded-lg border border-line bg-surface', className)}
    >
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-2">
        <div className="min-w-0">
          <h2 id={heading} className="text-base font-semibold">
            {title}
          </h2>
          {about === undefined ? null : <p className="text-xs text-muted">{about}</p>}
        </div>
        {actions === undefined ? null : <div className="flex items-center gap-2">{actions}</div>}
      </div>
      <div className="min-w-0 flex-1">{children}</div>
    </section>
  )
}
