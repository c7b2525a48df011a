import { CircleHelp } from 'lucide-react'
import type { Unseen } from '#lib/core/model/observed.ts'
import { Badge } from './badge.tsx'
import { UNSEEN_WORDS } from './unseen-words.ts'

interface Props {
  readonly why: Unseen
  /** What was asked, such as `lambda:GetPolicy`. */
  readonly action?: string | null
}

/** What could not be read, drawn hatched and with its reason: never as zero, absent or green. */
export function Unknown({ why, action = null }: Props) {
  const { word, advice } = UNSEEN_WORDS[why]
  return (
    <Badge
      tone="unknown"
      icon={CircleHelp}
      title={advice}
      className={action === null ? '' : 'h-auto min-w-0 flex-wrap whitespace-normal'}
    >
      Unknown: {word.toLowerCase()}
      {action === null ? null : (
        <span className="font-mono text-2xs [overflow-wrap:anywhere]">{action}</span>
      )}
    </Badge>
  )
}
