import {
  CircleCheck,
  CircleHelp,
  CirclePause,
  Lock,
  PackageOpen,
  TriangleAlert,
} from 'lucide-react'
import { Badge, type Tone } from '#app/_ui/badge.tsx'
import type { RuntimeStatus } from '#lib/core/runtimes/runtime-status.ts'

const LOOKS = {
  supported: { tone: 'good', icon: CircleCheck, word: 'Supported' },
  deprecated: { tone: 'high', icon: TriangleAlert, word: 'Out of support' },
  'create-blocked': { tone: 'high', icon: CirclePause, word: 'No new functions' },
  'update-blocked': { tone: 'critical', icon: Lock, word: 'Frozen' },
  preview: { tone: 'unknown', icon: CircleHelp, word: 'Unknown: no dates, perhaps a preview' },
  unknown: { tone: 'unknown', icon: CircleHelp, word: 'Unknown: not in our catalogue' },
  own: { tone: 'neutral', icon: PackageOpen, word: 'Brings its own runtime' },
} as const satisfies Record<RuntimeStatus | 'own', { tone: Tone; icon: typeof Lock; word: string }>

/** What AWS still does for a runtime today. */
export function StandingBadge({ status }: { readonly status: RuntimeStatus | 'own' }) {
  const { tone, icon, word } = LOOKS[status]
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  )
}
