'use client'

import type { KeyboardEvent } from 'react'
import { cn } from '#app/_ui/cn.ts'
import { OWNER_LOOKS } from '#app/_ui/owner-badge.tsx'
import type { MatrixCell } from '#lib/core/responsibility/matrix-row.ts'

const FILLS = {
  aws: 'bg-owner-aws-soft text-owner-aws',
  shared: 'bg-owner-shared-soft text-owner-shared',
  customer: 'bg-owner-customer-soft text-owner-customer',
  publisher: 'bg-medium-soft text-medium',
} as const

interface Props {
  readonly cell: MatrixCell | null
  /** Row and column, as the grid's keys count. */
  readonly place: readonly [number, number]
  readonly chosen: boolean
  readonly reachable: boolean
  readonly onChoose: () => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void
}

/** One cell of the matrix: icon, word and colour; choosing it tells why. */
export function MatrixCellButton({ cell, place, chosen, reachable, onChoose, onKeyDown }: Props) {
  const look = cell === null ? null : OWNER_LOOKS[cell.owner]
  const Icon = look?.icon
  return (
    <td className="p-px">
      <button
        type="button"
        tabIndex={reachable ? 0 : -1}
        data-place={place.join('-')}
        aria-pressed={chosen}
        title={cell?.reason}
        onFocus={onChoose}
        onClick={onChoose}
        onKeyDown={onKeyDown}
        className={cn(
          'flex h-7 w-full items-center justify-center gap-1 whitespace-nowrap rounded-sm px-1.5 text-xs font-medium focus-visible:outline-offset-0',
          cell === null ? 'bg-sunken text-muted' : FILLS[cell.owner],
          chosen && 'ring-2 ring-current ring-inset',
        )}
      >
        {Icon === undefined ? null : <Icon className="size-3 shrink-0" aria-hidden="true" />}
        {look?.word ?? 'As outside'}
      </button>
    </td>
  )
}
