import { CircleCheck, CircleHelp, Split, Unlink } from 'lucide-react'
import type { EdgeVerdict } from '#lib/core/graph/graph-edge.ts'
import { Badge, type Tone } from '../_ui/badge.tsx'
import { VERDICT_WORDS } from './edge-words.ts'

const LOOKS = {
  proven: { tone: 'accent', icon: CircleCheck },
  unknown: { tone: 'unknown', icon: CircleHelp },
  conditional: { tone: 'medium', icon: Split },
  broken: { tone: 'neutral', icon: Unlink },
} as const satisfies Record<EdgeVerdict, { tone: Tone; icon: typeof Split }>

export function EdgeVerdictBadge({ verdict }: { readonly verdict: EdgeVerdict }) {
  const { tone, icon } = LOOKS[verdict]
  return (
    <Badge tone={tone} icon={icon}>
      {VERDICT_WORDS[verdict]}
    </Badge>
  )
}
