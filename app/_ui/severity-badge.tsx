import { CircleAlert, Info, OctagonAlert, TriangleAlert } from 'lucide-react'
import { Badge, type Tone } from './badge.tsx'

const LOOKS = {
  critical: { tone: 'critical', icon: OctagonAlert, word: 'Critical' },
  high: { tone: 'high', icon: TriangleAlert, word: 'High' },
  medium: { tone: 'medium', icon: CircleAlert, word: 'Medium' },
  low: { tone: 'low', icon: Info, word: 'Low' },
} as const satisfies Record<string, { tone: Tone; icon: typeof Info; word: string }>

export function SeverityBadge({ severity }: { readonly severity: keyof typeof LOOKS }) {
  const { tone, icon, word } = LOOKS[severity]
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  )
}
