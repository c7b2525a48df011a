import { Check, CircleHelp, Lock, PencilLine, Unplug } from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge, type Tone } from '#app/_ui/badge.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { UNSEEN_WORDS } from '#app/_ui/unseen-words.ts'
import type { KeptInterfaceStatus } from '#lib/core/capacity/capacity-rows.ts'
import type { InterfaceColumnId } from '#lib/core/capacity/interface-columns.ts'
import type { StuckReason } from '#lib/core/capacity/interface-status.ts'
import type { NamedRow } from '#lib/db/read/list-capacity-rows.ts'
import { accountCell, code, idsCell, none, vpcCell } from './cells.tsx'
import { SubnetLink } from './subnet-link.tsx'

const LOOKS = {
  matched: { tone: 'good', icon: Check, word: 'Explained' },
  edited: { tone: 'medium', icon: PencilLine, word: 'Edited' },
  orphan: { tone: 'medium', icon: Unplug, word: 'Orphan' },
  stuck: { tone: 'high', icon: Lock, word: 'Stuck' },
  unknown: { tone: 'unknown', icon: CircleHelp, word: 'Unknown' },
} as const satisfies Record<string, { tone: Tone; icon: typeof Check; word: string }>

const STUCK: Readonly<Record<StuckReason, string>> = {
  'role-gone': 'the role that made it is gone, so Lambda cannot delete it',
  'role-unread': 'unexplained for a day; the role that made it could not be read',
  unexplained: 'unexplained for more than a day',
}

/** What explains an interface, or why nothing does. */
export function interfaceWords(status: KeptInterfaceStatus): string | null {
  switch (status.state) {
    case 'matched':
      return null
    case 'edited':
      return `its groups were changed outside Lambda; made for ${status.functionArn.split(':')[6]}`
    case 'orphan':
      return status.gone
        ? `${status.namedFunction} is gone; Lambda deletes it within 20 minutes`
        : 'no version explains it; Lambda deletes such within 20 minutes'
    case 'stuck':
      return STUCK[status.why]
    case 'unknown':
      return UNSEEN_WORDS[status.why].word.toLowerCase()
  }
}

export function InterfaceBadge({ status }: { readonly status: KeptInterfaceStatus }) {
  const { tone, icon, word } = LOOKS[status.state]
  return (
    <span className="inline-flex items-center gap-2">
      <Badge tone={tone} icon={icon}>
        {word}
      </Badge>
      <span className="text-xs text-muted">{interfaceWords(status)}</span>
    </span>
  )
}

const timeCell = (at: string | null): ReactNode =>
  at === null ? none : <RelativeTime at={at} now={new Date().toISOString()} />

/** INTERFACE_COLUMNS as the screen draws them. */
export const INTERFACE_CELLS: Readonly<
  Partial<Record<InterfaceColumnId, (row: NamedRow<'interfaces'>) => ReactNode>>
> = {
  interface: (row) => code(row.id),
  account: accountCell,
  vpc: vpcCell,
  subnet: (row) =>
    row.subnetId === null ? none : <SubnetLink region={row.region} subnetId={row.subnetId} />,
  groups: (row) => idsCell(row.securityGroupIds),
  state: (row) => <InterfaceBadge status={row.status} />,
  'first-seen': (row) => timeCell(row.firstSeenAt),
  unexplained: (row) => timeCell(row.unexplainedSince),
}
