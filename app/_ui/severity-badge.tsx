import { CircleAlert, Info, Lightbulb, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { Severity } from '#lib/core/rules/rule.ts'
import { Badge, type Tone } from './badge.tsx'

const LOOKS = {
  critical: { tone: 'critical', icon: OctagonAlert, word: 'Critical' },
  high: { tone: 'high', icon: TriangleAlert, word: 'High' },
  medium: { tone: 'medium', icon: CircleAlert, word: 'Medium' },
  low: { tone: 'low', icon: Info, word: 'Low' },
  info: { tone: 'neutral', icon: Lightbulb, word: 'Info' },
} as const satisfies Record<Severity, { tone: Tone; icon: typeof Info; word: string }>

export function SeverityBadge({ severity }: { readonly severity: keyof typeof LOOKS }) {
  const { tone, icon, word } = LOOKS[severity]
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  )
}
