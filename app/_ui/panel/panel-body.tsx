import { type ReactNode, Suspense } from 'react'
import { PanelBoundary } from './panel-boundary.tsx'
import { PanelSkeleton } from './panel-skeleton.tsx'

interface Props {
  readonly what: string
  readonly rows?: number
  readonly rowHeight?: number
  readonly children: ReactNode
}

/** Where a panel's data streams in: bars while it is read, a retry where reading fails. */
export function PanelBody({ what, rows = 5, rowHeight = 36, children }: Props) {
  return (
    <PanelBoundary what={what}>
      <Suspense fallback={<PanelSkeleton what={what} rows={rows} rowHeight={rowHeight} />}>
        {children}
      </Suspense>
    </PanelBoundary>
  )
}
