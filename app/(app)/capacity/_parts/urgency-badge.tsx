import {
  CircleCheck,
  CircleHelp,
  CircleSlash,
  Minus,
  TimerReset,
  TriangleAlert,
} from 'lucide-react'
import { Badge, type Tone } from '#app/_ui/badge.tsx'
import type { Urgency } from '#lib/core/capacity/urgency.ts'

/** The words, colours and signs of an urgency, wherever it is drawn. */
export const URGENCY_LOOKS = {
  exhausted: { tone: 'critical', icon: CircleSlash, word: 'Exhausted', color: 'var(--critical)' },
  'running-out': { tone: 'high', icon: TimerReset, word: 'Running out', color: 'var(--high)' },
  low: { tone: 'medium', icon: TriangleAlert, word: 'Low', color: 'var(--medium-mark)' },
  unknown: { tone: 'unknown', icon: CircleHelp, word: 'Unknown', color: 'var(--hatch)' },
  ok: { tone: 'good', icon: CircleCheck, word: 'Enough', color: 'var(--good-mark)' },
  'not-applicable': { tone: 'neutral', icon: Minus, word: 'No IPv4', color: 'var(--line-strong)' },
} as const satisfies Record<
  Urgency,
  { tone: Tone; icon: typeof Minus; word: string; color: string }
>

export function UrgencyBadge({ urgency }: { readonly urgency: Urgency }) {
  const { tone, icon, word } = URGENCY_LOOKS[urgency]
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  )
}
