import { CircleCheck, CircleX, Clock, Undo2 } from 'lucide-react'
import { Badge } from '#app/_ui/badge.tsx'
import type { DeliveryState as State } from '#lib/core/notify/notification-rule.ts'

const LOOKS = {
  waiting: { tone: 'medium', icon: Clock, word: 'Waiting' },
  delivered: { tone: 'good', icon: CircleCheck, word: 'Delivered' },
  failed: { tone: 'critical', icon: CircleX, word: 'Failed' },
  withdrawn: { tone: 'neutral', icon: Undo2, word: 'Withdrawn' },
} as const satisfies Record<State, object>

export function DeliveryStateBadge({ state }: { readonly state: State }) {
  const { tone, icon, word } = LOOKS[state]
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  )
}
