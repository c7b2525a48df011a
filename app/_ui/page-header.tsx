import type { ReactNode } from 'react'
import type { GlossarySectionTitle } from '#lib/core/words/glossary-sections.ts'
import { Words } from './words/words.tsx'

interface Props {
  readonly title: ReactNode
  /** A line above the title that says where this page hangs. */
  readonly trail?: ReactNode
  readonly about?: ReactNode
  readonly actions?: ReactNode
  /** The sections of the glossary that this page's words are of. */
  readonly words?: readonly GlossarySectionTitle[]
}

export function PageHeader({ title, trail, about, actions, words }: Props) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {trail === undefined ? null : <div className="mb-1 text-xs text-muted">{trail}</div>}
        <h1 className="break-words text-xl font-semibold tracking-tight">{title}</h1>
        {about === undefined ? null : <div className="mt-1 max-w-[72ch] text-muted">{about}</div>}
      </div>
      {actions === undefined && words === undefined ? null : (
        <div className="flex flex-wrap items-center gap-2">
          {words === undefined ? null : <Words of={words} />}
          {actions}
        </div>
      )}
    </header>
  )
}
