import { Check, CircleHelp, CircleSlash, type LucideIcon, Minus, TriangleAlert } from 'lucide-react'
import type { GuardrailState } from '#lib/core/policy/judge-guardrail.ts'
import { Badge } from '../_ui/badge.tsx'
import { STATE_WORDS } from './guardrail-words.ts'

const ICONS: Readonly<Record<GuardrailState, LucideIcon>> = {
  enforced: Check,
  partly: TriangleAlert,
  not: CircleSlash,
  unknown: CircleHelp,
  exempt: Minus,
}

export function GuardrailBadge({ state }: { readonly state: GuardrailState }) {
  const { word, tone, means } = STATE_WORDS[state]
  return (
    <Badge tone={tone} icon={ICONS[state]} title={means}>
      {word}
    </Badge>
  )
}
