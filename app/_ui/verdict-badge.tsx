import { Check, CircleHelp, Minus, ShieldCheck, X } from 'lucide-react'
import { Badge, type Tone } from './badge.tsx'

const LOOKS = {
  pass: { tone: 'good', icon: Check, word: 'Pass' },
  fail: { tone: 'critical', icon: X, word: 'Fail' },
  unknown: { tone: 'unknown', icon: CircleHelp, word: 'Unknown' },
  excepted: { tone: 'low', icon: ShieldCheck, word: 'Risk accepted' },
  'not-applicable': { tone: 'neutral', icon: Minus, word: 'Not applicable' },
} as const satisfies Record<string, { tone: Tone; icon: typeof X; word: string }>

export function VerdictBadge({ verdict }: { readonly verdict: keyof typeof LOOKS }) {
  const { tone, icon, word } = LOOKS[verdict]
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  )
}
