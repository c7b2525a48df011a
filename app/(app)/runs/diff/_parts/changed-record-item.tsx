import { CircleMinus, CirclePlus, PencilLine, RotateCcw } from 'lucide-react'
import { ArnText } from '#app/_ui/arn-text.tsx'
import { Badge } from '#app/_ui/badge.tsx'
import type { NetChange } from '#lib/core/diff/net-change.ts'
import type { ChangedRecord } from '#lib/db/read/list-changed-records.ts'
import { DifferenceView } from './difference-view.tsx'

const LOOKS = {
  appeared: { icon: CirclePlus, word: 'Appeared' },
  changed: { icon: PencilLine, word: 'Changed' },
  vanished: { icon: CircleMinus, word: 'Vanished' },
  back: { icon: RotateCcw, word: 'As it was' },
} as const

interface Props {
  readonly record: ChangedRecord
  readonly net: NetChange | null
}

/** One record: what it was and is. */
export function ChangedRecordItem({ record, net }: Props) {
  const { kind, key, accountId, accountName, region } = record
  const { icon, word } = LOOKS[net?.change ?? 'back']
  return (
    <li className="border-b border-line px-4 py-3 last:border-b-0">
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-normal">
        <Badge tone="neutral" icon={icon}>
          {word}
        </Badge>
        <span className="font-medium">{kind.replaceAll('-', ' ')}</span>
        <ArnText arn={key} copy={false} />
        <span className="text-xs text-muted sm:ml-auto">
          {accountName ?? accountId} · {region}
        </span>
      </h3>
      {net === null ? (
        <p className="mt-1 text-xs text-muted">It changed, and changed back.</p>
      ) : (
        <ul className="mt-2 flex flex-col gap-2 empty:hidden">
          {net.differences.map((difference) => (
            <li key={JSON.stringify(difference)}>
              <DifferenceView difference={difference} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
