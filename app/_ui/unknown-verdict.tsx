import { CircleHelp } from 'lucide-react'
import { UNSEEN_REASONS } from '#lib/core/model/observed.ts'
import type { UnknownReason } from '#lib/core/rules/verdict.ts'
import { Badge } from './badge.tsx'
import { UNSEEN_WORDS } from './unseen-words.ts'

const OTHERS = {
  'not-in-catalogue': 'Not in our catalogue',
  'unrecognised-value': 'A value that AWS does not document',
  undecidable: 'Depends on what only a request shows',
} as const

interface Props {
  readonly why: UnknownReason
  /** What would have to be read to know. */
  readonly source: string
}

/** Why a rule could not say. */
export function UnknownVerdict({ why, source }: Props) {
  const unseen = UNSEEN_REASONS.find((one) => one === why)
  const word = unseen === undefined ? OTHERS[otherOf(why)] : UNSEEN_WORDS[unseen].word
  return (
    <Badge
      tone="unknown"
      icon={CircleHelp}
      title={unseen === undefined ? word : UNSEEN_WORDS[unseen].advice}
    >
      Unknown: {word.toLowerCase()} <span className="font-mono text-2xs">({source})</span>
    </Badge>
  )
}

const otherOf = (why: UnknownReason): keyof typeof OTHERS =>
  why === 'not-in-catalogue' || why === 'unrecognised-value' ? why : 'undecidable'
