import type { ReactNode } from 'react'
import { database } from '#app/_data/database.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { Badge } from '#app/_ui/badge.tsx'
import { OwnerBar } from '#app/_ui/owner-bar.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { lineCountsOf } from '#lib/core/responsibility/line-counts.ts'
import { type LayerId, RESPONSIBILITY_MATRIX } from '#lib/core/responsibility/matrix.ts'
import { listResponsibilityTallies } from '#lib/db/read/list-responsibility-tallies.ts'
import { MatrixTable } from './matrix-table.tsx'

export async function Matrix({ asked }: { readonly asked: AskedScope }) {
  const tallies = await listResponsibilityTallies(await viewerScope(), database(), asked)
  const counts = tallies.length === 0 ? null : lineCountsOf(tallies)
  const ours: Partial<Record<LayerId, ReactNode>> = {}
  for (const { id, title } of RESPONSIBILITY_MATRIX) {
    ours[id] =
      counts === null ? (
        <Badge tone="unknown">Not assessed yet</Badge>
      ) : (
        <OwnerBar label={title} counts={counts[id]} />
      )
  }
  return <MatrixTable ours={ours} />
}
