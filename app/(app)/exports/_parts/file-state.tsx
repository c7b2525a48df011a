import { CircleCheck, CircleX, Clock } from 'lucide-react'
import { Badge } from '#app/_ui/badge.tsx'
import type { FileState } from '#lib/core/schedules/export-schedule.ts'

const LOOKS = {
  waiting: { tone: 'medium', icon: Clock, word: 'Being made' },
  done: { tone: 'good', icon: CircleCheck, word: 'Whole' },
  failed: { tone: 'critical', icon: CircleX, word: 'Failed' },
} as const satisfies Record<FileState, object>

export function FileStateBadge({ state }: { readonly state: FileState }) {
  const { tone, icon, word } = LOOKS[state]
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  )
}
