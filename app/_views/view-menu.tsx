'use client'

import { Bookmark } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState, useTransition } from 'react'
import { Button } from '#app/_ui/button.tsx'
import type { ViewPage } from '#lib/core/views/saved-view.ts'
import { replaceView } from './replace-view.ts'
import { SaveViewForm } from './save-view-form.tsx'
import { type ShownView, ViewRow } from './view-row.tsx'

interface Props {
  readonly page: ViewPage
  readonly query: string
  readonly currentId: string | null
  readonly defaultId: string | null
  readonly views: readonly ShownView[]
}

/** Opens, keeps, pins and shares views of a list. */
export function ViewMenu({ page, query, currentId, defaultId, views }: Props) {
  const [open, setOpen] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [, startTransition] = useTransition()
  const current = views.find(({ id }) => id === currentId)
  const replace = (id: string) =>
    startTransition(async () => {
      const answer = await replaceView(id, query)
      setProblem(answer.ok ? null : answer.problem)
    })
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <Button>
          <Bookmark aria-hidden="true" />
          {current === undefined ? 'Views' : current.name}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          aria-label="Views of this list"
          className="pop-in z-40 max-h-[70vh] w-96 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-lg border border-line bg-raised p-3 shadow-pop"
        >
          {views.length === 0 ? (
            <p className="pb-3 text-muted">
              No view yet. A view keeps filters, order, columns and density under a name.
            </p>
          ) : (
            <ul className="mb-3 flex flex-col border-b border-line pb-2">
              {views.map((view) => (
                <ViewRow
                  key={view.id}
                  page={page}
                  view={view}
                  isCurrent={view.id === currentId}
                  isDefault={view.id === defaultId}
                  onProblem={setProblem}
                />
              ))}
            </ul>
          )}
          {current !== undefined && current.ownerName === null ? (
            <Button size="sm" className="mb-3 w-full" onClick={() => replace(current.id)}>
              Let “{current.name}” be what is shown now
            </Button>
          ) : null}
          <SaveViewForm page={page} query={query} onSaved={() => setOpen(false)} />
          <p role="alert" className="mt-2 text-xs text-critical empty:hidden">
            {problem}
          </p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
