import type { ReactNode } from 'react'
import { database } from '#app/_data/database.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { Badge } from '#app/_ui/badge.tsx'
import { OwnerBar } from '#app/_ui/owner-bar.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { type LayerId, RESPONSIBILITY_MATRIX } from '#lib/core/responsibility/matrix.ts'
import { readResponsibility } from '#lib/db/read/read-responsibility.ts'
import { MatrixTable } from './matrix-table.tsx'

export async function Matrix({ asked }: { readonly asked: AskedScope }) {
  const counts = await readResponsibility(await viewerScope(), database(), asked)
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
