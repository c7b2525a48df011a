'use client'

import { Ban } from 'lucide-react'
import { cn } from '../cn.ts'
import { count } from '../count.ts'
import type { FacetOption } from './facet-option.ts'

export type Ticked = 'in' | 'out' | 'no'

interface Props {
  readonly option: FacetOption
  readonly ticked: Ticked
  readonly excludable: boolean
  /** More were there than are counted: each count is a lower bound. */
  readonly atLeast: boolean
  readonly onChange: (ticked: Ticked) => void
}

/** A value of a facet: ticked to ask for it, or left out by the button beside it. */
export function FacetChoice({ option, ticked, excludable, atLeast, onChange }: Props) {
  const out = ticked === 'out'
  return (
    <div className="flex min-h-7 items-center rounded-md hover:bg-sunken">
      <label className="flex min-h-7 min-w-0 flex-1 cursor-pointer items-center gap-2 pl-2">
        <input
          type="checkbox"
          checked={ticked === 'in'}
          onChange={(event) => onChange(event.target.checked ? 'in' : 'no')}
          className="size-3.5 shrink-0 accent-(--accent)"
        />
        <span className={cn('min-w-0 flex-1 truncate', out && 'line-through')} title={option.label}>
          {option.label}
        </span>
      </label>
      {option.count === undefined ? null : (
        <span className="numeric pl-2 pr-1 text-xs text-muted">
          {count(option.count)}
          {atLeast ? '+' : ''}
        </span>
      )}
      {excludable ? (
        <button
          type="button"
          aria-pressed={out}
          aria-label={`Leave out ${option.label}`}
          title="Leave out"
          onClick={() => onChange(out ? 'no' : 'out')}
          className={cn(
            'inline-flex size-6 shrink-0 items-center justify-center rounded-sm hover:text-ink',
            out ? 'bg-critical-soft text-critical' : 'text-faint',
          )}
        >
          <Ban className="size-3.5" aria-hidden="true" />
        </button>
      ) : null}
    </div>
  )
}
