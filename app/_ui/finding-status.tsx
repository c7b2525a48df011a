import { CircleDot, Eye, Hammer, RotateCcw, ShieldCheck, ThumbsDown } from 'lucide-react'
import type { FindingListing } from '#lib/core/model/finding-row.ts'
import { TRIAGE_WORDS, type TriageStatus } from '#lib/core/triage/triage-status.ts'
import { Badge } from './badge.tsx'
import { Unknown } from './unknown.tsx'

const LOOKS = {
  open: { tone: 'neutral', icon: CircleDot },
  'in-review': { tone: 'accent', icon: Eye },
  remediating: { tone: 'accent', icon: Hammer },
  'false-positive': { tone: 'neutral', icon: ThumbsDown },
} as const satisfies Readonly<Record<TriageStatus, unknown>>

/** Where a finding stands: what people made of it, back again, accepted for a time, or no longer readable. */
export function FindingStatus({
  finding: { exceptionId, unseen, reopened, triage },
}: {
  readonly finding: Pick<FindingListing, 'exceptionId' | 'unseen' | 'reopened' | 'triage'>
}) {
  if (unseen !== null) return <Unknown why={unseen} />
  if (exceptionId !== null) {
    return (
      <Badge tone="low" icon={ShieldCheck}>
        Risk accepted
      </Badge>
    )
  }
  if (triage === 'open' && reopened) {
    return (
      <Badge tone="medium" icon={RotateCcw} title="It was resolved before, and fails again.">
        Reopened
      </Badge>
    )
  }
  const { tone, icon } = LOOKS[triage]
  return (
    <Badge tone={tone} icon={icon} title={TRIAGE_WORDS[triage].meaning}>
      {TRIAGE_WORDS[triage].word}
    </Badge>
  )
}
