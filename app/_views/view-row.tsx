'use client'

import { Home, type LucideIcon, Pin, Trash2 } from 'lucide-react'

import { useTransition } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Link } from '#app/_ui/link.tsx'
import type { ViewPage } from '#lib/core/views/saved-view.ts'
import { pinView } from './pin-view.ts'
import { removeView } from './remove-view.ts'
import { setDefaultView } from './set-default-view.ts'

export interface ShownView {
  readonly id: string
  readonly name: string
  readonly shared: boolean
  /** Null where it is the viewer's own. */
  readonly ownerName: string | null
  readonly pinned: boolean
}

interface Props {
  readonly page: ViewPage
  readonly view: ShownView
  readonly isCurrent: boolean
  readonly isDefault: boolean
  readonly onProblem: (problem: string) => void
}

/** One view: opened by its name, pinned, made the one that the list opens with, deleted. */
export function ViewRow({ page, view, isCurrent, isDefault, onProblem }: Props) {
  const [pending, startTransition] = useTransition()
  const { id, name, shared, ownerName, pinned } = view
  const remove = async () => {
    const answer = await removeView(id)
    if (!answer.ok) onProblem(answer.problem)
  }
  return (
    <li className="flex items-center gap-1" aria-busy={pending}>
      <Link
        href={`${page}?view=${id}`}
        aria-current={isCurrent ? 'true' : undefined}
        className="min-w-0 flex-1 truncate rounded-md px-2 py-1 hover:bg-sunken aria-[current]:font-semibold"
      >
        {name}
        <span className="ml-2 text-xs text-muted">
          {ownerName === null ? (shared ? 'shared' : 'private') : `shared by ${ownerName}`}
        </span>
      </Link>
      <Toggle
        icon={Pin}
        on={pinned}
        name={`Pin ${name} to the navigation`}
        onClick={() => startTransition(() => pinView(id, !pinned))}
      />
      <Toggle
        icon={Home}
        on={isDefault}
        name={`Open the list with ${name}`}
        onClick={() => startTransition(() => setDefaultView(page, isDefault ? null : id))}
      />
      {ownerName === null ? (
        <Button
          look="ghost"
          size="icon"
          className="size-7"
          aria-label={`Delete ${name}`}
          onClick={() => startTransition(remove)}
        >
          <Trash2 aria-hidden="true" />
        </Button>
      ) : null}
    </li>
  )
}

interface ToggleProps {
  readonly icon: LucideIcon
  readonly on: boolean
  readonly name: string
  readonly onClick: () => void
}

function Toggle({ icon: Icon, on, name, onClick }: ToggleProps) {
  return (
    <Button
      look="ghost"
      size="icon"
      className="size-7 aria-pressed:bg-accent-soft aria-pressed:text-accent"
      aria-pressed={on}
      aria-label={name}
      title={name}
      onClick={onClick}
    >
      <Icon aria-hidden="true" />
    </Button>
  )
}
