import { CircleAlert, CircleCheck, CircleX } from 'lucide-react'
import { Badge } from '#app/_ui/badge.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import type { TableColumn } from '#app/_ui/table/data-table.tsx'
import { AUDIT_ACTIONS, AUDIT_OUTCOMES } from '#lib/core/audit/audit-action.ts'
import type { AuditRow } from '#lib/core/audit/audit-row.ts'
import { ACTION_WORDS, OUTCOME_WORDS } from './action-words.ts'

export const auditColumns = (now: Date): readonly TableColumn<AuditRow>[] => [
  {
    id: 'at',
    header: 'When',
    cell: ({ at, sequence }) => (
      <span className="block">
        <RelativeTime at={at.toISOString()} now={now.toISOString()} />
        <span className="numeric block text-xs text-muted">entry {sequence}</span>
      </span>
    ),
  },
  {
    id: 'who',
    header: 'Who',
    cell: ({ actorName, actorId, actorKind }) => (
      <span className="block max-w-64 whitespace-normal break-words py-1">
        {actorName}
        <span className="block wrap-anywhere text-xs text-muted">
          {actorKind}
          {actorId === actorName ? '' : ` ${actorId}`}
        </span>
      </span>
    ),
  },
  { id: 'action', header: 'What', cell: (row) => words(row) },
  { id: 'outcome', header: 'Outcome', cell: (row) => <Outcome {...row} /> },
  {
    id: 'target',
    header: 'On what',
    cell: ({ target }) => (
      <span className="block min-w-40 max-w-80 whitespace-normal wrap-anywhere">{target}</span>
    ),
  },
  {
    id: 'detail',
    header: 'Detail',
    cell: ({ detail }) => (
      <span className="block min-w-56 max-w-xl whitespace-normal wrap-anywhere text-xs">
        {detailWords(detail)}
      </span>
    ),
  },
  { id: 'address', header: 'From', cell: ({ address }) => address },
]

const words = ({ action }: AuditRow): string => {
  const known = AUDIT_ACTIONS.find((one) => one === action)
  return known === undefined ? action : ACTION_WORDS[known]
}

function Outcome({ outcome }: Pick<AuditRow, 'outcome'>) {
  const known = AUDIT_OUTCOMES.find((one) => one === outcome)
  switch (known) {
    case 'done':
      return (
        <Badge tone="good" icon={CircleCheck}>
          {OUTCOME_WORDS[known]}
        </Badge>
      )
    case 'refused':
      return (
        <Badge tone="high" icon={CircleX}>
          {OUTCOME_WORDS[known]}
        </Badge>
      )
    case 'failed':
      return (
        <Badge tone="medium" icon={CircleAlert}>
          {OUTCOME_WORDS[known]}
        </Badge>
      )
    case undefined:
      return outcome
  }
}

/** "rows 12, filter severity=critical": the names as they were written. */
function detailWords(detail: string): string {
  const fields: unknown = JSON.parse(detail)
  if (typeof fields !== 'object' || fields === null) return detail
  return Object.entries(fields)
    .filter(([, value]) => value !== null && value !== '')
    .map(
      ([name, value]) =>
        `${name} ${Array.isArray(value) ? value.join(' ') || 'none' : String(value)}`,
    )
    .join(', ')
}
