'use client'

import { OwnerBadge } from '#app/_ui/owner-badge.tsx'
import { COMPUTE_KIND_TITLES, type ComputeKind } from '#lib/core/responsibility/compute-kind.ts'
import type { LayerId } from '#lib/core/responsibility/matrix.ts'
import type { MatrixRow } from '#lib/core/responsibility/matrix-row.ts'

interface Props {
  readonly row: MatrixRow<LayerId> | null
  readonly kind: ComputeKind
}

/** Why the chosen cell is whose it is, and where AWS says so. */
export function MatrixExplainer({ row, kind }: Props) {
  const cell = row?.cells[kind] ?? null
  return (
    <div
      role="status"
      className="sticky bottom-0 z-10 flex min-h-16 flex-wrap items-center gap-x-3 gap-y-1 rounded-b-lg border-t border-line-strong bg-raised px-4 py-2.5"
    >
      {row === null ? (
        <p className="text-muted">
          Choose a cell, with the pointer or with the arrow keys, to read why the layer is whose it
          is.
        </p>
      ) : (
        <>
          {cell === null ? null : <OwnerBadge owner={cell.owner} />}
          <p className="min-w-0 flex-1 basis-80">
            <span className="font-medium">
              {row.title}, {COMPUTE_KIND_TITLES[kind]}:
            </span>{' '}
            {cell?.reason ?? 'Attaching the function to a VPC changes nothing here.'}
          </p>
          <a href={row.source} className="link text-xs" target="_blank" rel="noreferrer">
            AWS on this layer<span className="sr-only"> (opens in a new tab)</span>
          </a>
        </>
      )}
    </div>
  )
}
