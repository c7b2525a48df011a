import { CircleCheck, CircleStop, Clock } from 'lucide-react'
import { Badge } from '#app/_ui/badge.tsx'
import type { ExceptionRow } from '#lib/db/read/list-exceptions.ts'
import { endsSoon } from './ends-soon.ts'

/** Whether an exception covers anything today, and whether it is about to end. */
export function ExceptionStateBadge({
  exception: { state, expiresAt },
  now,
}: {
  readonly exception: Pick<ExceptionRow, 'state' | 'expiresAt'>
  readonly now: Date
}) {
  if (state === 'expired') return <Badge tone="neutral">Expired: its findings are open again</Badge>
  if (state === 'ended') {
    return (
      <Badge tone="neutral" icon={CircleStop}>
        Ended by hand
      </Badge>
    )
  }
  return endsSoon(expiresAt, now) ? (
    <Badge tone="medium" icon={Clock}>
      Ends within a week
    </Badge>
  ) : (
    <Badge tone="good" icon={CircleCheck}>
      In force
    </Badge>
  )
}
