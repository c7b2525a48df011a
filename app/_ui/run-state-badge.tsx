import { CircleCheck, CircleDashed, CircleX, LoaderCircle } from 'lucide-react'
import type { RunState } from '#lib/core/model/run.ts'
import { Badge, type Tone } from './badge.tsx'

const LOOKS = {
  planning: { tone: 'accent', icon: LoaderCircle, word: 'Planning' },
  collecting: { tone: 'accent', icon: LoaderCircle, word: 'Collecting' },
  complete: { tone: 'good', icon: CircleCheck, word: 'Complete' },
  partial: { tone: 'medium', icon: CircleDashed, word: 'Partial' },
  failed: { tone: 'critical', icon: CircleX, word: 'Failed' },
} as const satisfies Record<RunState, { tone: Tone; icon: typeof CircleX; word: string }>

export function RunStateBadge({ state }: { readonly state: RunState }) {
  const { tone, icon, word } = LOOKS[state]
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  )
}
