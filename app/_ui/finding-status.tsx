import { CircleDot, RotateCcw, ShieldCheck } from 'lucide-react'
import type { FindingListing } from '#lib/core/model/finding-row.ts'
import { Badge } from './badge.tsx'
import { Unknown } from './unknown.tsx'

/** Where a finding stands: open, back again, excepted, or no longer readable. */
export function FindingStatus({
  finding: { exceptionId, unseen, reopened },
}: {
  readonly finding: Pick<FindingListing, 'exceptionId' | 'unseen' | 'reopened'>
}) {
  if (unseen !== null) return <Unknown why={unseen} />
  if (exceptionId !== null) {
    return (
      <Badge tone="low" icon={ShieldCheck}>
        Excepted
      </Badge>
    )
  }
  return reopened ? (
    <Badge tone="medium" icon={RotateCcw}>
      Reopened
    </Badge>
  ) : (
    <Badge tone="neutral" icon={CircleDot}>
      Open
    </Badge>
  )
}
