import type { ReactNode } from 'react'

interface Props {
  readonly title: ReactNode
  /** A line above the title that says where this page hangs. */
  readonly trail?: ReactNode
  readonly about?: ReactNode
  readonly actions?: ReactNode
}

export function PageHeader({ title, trail, about, actions }: Props) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {trail === undefined ? null : <div className="mb-1 text-xs text-muted">{trail}</div>}
        <h1 className="break-words text-xl font-semibold tracking-tight">{title}</h1>
        {about === undefined ? null : <div className="mt-1 max-w-[72ch] text-muted">{about}</div>}
      </div>
      {actions === undefined ? null : (
        <div className="flex flex-wrap items-center gap-2">{actions}</div>
      )}
    </header>
  )
}
