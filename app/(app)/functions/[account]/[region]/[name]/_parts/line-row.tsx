import { ArrowLeft, ArrowRight } from 'lucide-react'
import { cn } from '#app/_ui/cn.ts'
import { OwnerBadge } from '#app/_ui/owner-badge.tsx'
import type { LineCell } from '#lib/core/responsibility/line.ts'

const TRACKS = {
  aws: 'bg-owner-aws-soft border-r-[3px] border-r-ink',
  shared: 'line-shared pr-[calc(50%+0.75rem)]',
  customer: 'bg-owner-customer-soft border-l-[3px] border-l-ink',
  publisher: 'bg-medium-soft border-l-[3px] border-l-ink',
  unknown: 'hatched-edge pl-4',
} as const satisfies Record<LineCell['owner'], string>

interface Props {
  readonly title: string
  readonly cell: LineCell
}

/** A layer of the drawing: how far AWS's side reaches, and why. */
export function LineRow({ title, cell }: Props) {
  const { owner, reason, movedBy } = cell
  const Moved = owner === 'aws' ? ArrowRight : ArrowLeft
  return (
    <tr className="align-top">
      <th scope="row" className="py-0.5 pr-3 text-left font-normal max-md:block max-md:pt-2">
        {title}
      </th>
      <td className="py-0.5 max-md:block">
        <div className={cn('min-h-6 rounded-sm px-2 py-0.5 text-xs', TRACKS[owner])}>
          {reason}
          {movedBy === null ? null : (
            <span className="ml-1.5 inline-flex items-center gap-1 font-medium">
              <Moved className="size-3" aria-hidden="true" />
              {movedBy === reason ? 'Moved' : `Moved: ${movedBy}.`}
            </span>
          )}
        </div>
      </td>
      <td className="py-0.5 pl-3 max-md:block max-md:pl-0">
        <OwnerBadge owner={owner} />
      </td>
    </tr>
  )
}
