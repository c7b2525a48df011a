import { Check, CircleHelp, CopyPlus, MoonStar } from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge, type Tone } from '#app/_ui/badge.tsx'
import { countOf } from '#app/_ui/count.ts'
import { UNSEEN_WORDS } from '#app/_ui/unseen-words.ts'
import type { AttachmentColumnId } from '#lib/core/capacity/attachment-columns.ts'
import type { AttachmentStatus, MissingReason } from '#lib/core/capacity/attachment-status.ts'
import type { NamedRow } from '#lib/db/read/list-capacity-rows.ts'
import { accountCell, functionsCell, idsCell, vpcCell } from './cells.tsx'
import { EgressWords } from './egress-words.tsx'
import { SubnetLink } from './subnet-link.tsx'

const LOOKS = {
  matched: { tone: 'good', icon: Check, word: 'As expected' },
  extra: { tone: 'medium', icon: CopyPlus, word: 'More than one' },
  missing: { tone: 'neutral', icon: MoonStar, word: 'No interface' },
  unknown: { tone: 'unknown', icon: CircleHelp, word: 'Unknown' },
} as const satisfies Record<string, { tone: Tone; icon: typeof Check; word: string }>

const WHY: Readonly<Record<MissingReason, string>> = {
  'role-gone': 'the execution role is gone, so none can be made',
  failed: 'the function failed',
  pending: 'it is being made',
  inactive: 'the function sleeps; it wants one when it wakes',
  'only-published-versions': 'only published versions ask for it',
  'state-unread': 'the function’s state could not be read',
  'not-created': 'none was made yet',
}

/** What is to be said of a status beyond its word. */
export function attachmentWhy(status: AttachmentStatus): string | null {
  switch (status.state) {
    case 'matched':
      return null
    case 'extra':
      return `${countOf(status.extra, 'interface')} more: over ${status.connectionsOver.toLocaleString('en')} connections at once`
    case 'missing':
      return WHY[status.why]
    case 'unknown':
      return UNSEEN_WORDS[status.why].word.toLowerCase()
  }
}

export function AttachmentBadge({ status }: { readonly status: AttachmentStatus }) {
  const { tone, icon, word } = LOOKS[status.state]
  return (
    <span className="inline-flex items-center gap-2">
      <Badge tone={tone} icon={icon}>
        {word}
      </Badge>
      <span className="text-xs text-muted">{attachmentWhy(status)}</span>
    </span>
  )
}

/** ATTACHMENT_COLUMNS as the screen draws them. */
export const ATTACHMENT_CELLS: Readonly<
  Partial<Record<AttachmentColumnId, (row: NamedRow<'attachments'>) => ReactNode>>
> = {
  subnet: (row) => <SubnetLink region={row.region} subnetId={row.subnetId} />,
  groups: (row) => idsCell(row.securityGroupIds),
  account: accountCell,
  vpc: vpcCell,
  state: (row) => <AttachmentBadge status={row.status} />,
  interfaces: (row) => idsCell(row.interfaceIds),
  functions: (row) => functionsCell(row.userArns),
  egress: (row) => <EgressWords egress={row.egress} />,
}
