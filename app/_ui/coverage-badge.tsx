import { CircleCheck, CircleDashed, CircleSlash, CircleX } from 'lucide-react'
import type { CoverageState } from '#lib/core/model/coverage.ts'
import { Badge, type Tone } from './badge.tsx'

const LOOKS = {
  complete: { tone: 'good', icon: CircleCheck, word: 'Complete' },
  partial: { tone: 'medium', icon: CircleDashed, word: 'Partial' },
  failed: { tone: 'unknown', icon: CircleX, word: 'Not readable' },
  skipped: { tone: 'neutral', icon: CircleSlash, word: 'Nothing to ask' },
} as const satisfies Record<CoverageState, { tone: Tone; icon: typeof CircleX; word: string }>

export function CoverageBadge({ state }: { readonly state: CoverageState }) {
  const { tone, icon, word } = LOOKS[state]
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  )
}
