import { Check, CircleHelp, CircleSlash, Split } from 'lucide-react'
import { Badge, type Tone } from '#app/_ui/badge.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import type { GuardrailRow, TriedOut } from '#lib/core/access/guardrail-row.ts'
import type { ControlPolicy } from '#lib/db/read/read-control-policies.ts'

const OUTCOMES: Readonly<
  Record<TriedOut['outcome'], { word: string; tone: Tone; icon: typeof Check }>
> = {
  stopped: { word: 'Stopped', tone: 'good', icon: Check },
  free: { word: 'Allowed', tone: 'critical', icon: CircleSlash },
  sometimes: { word: 'Sometimes', tone: 'medium', icon: Split },
  unknown: { word: 'Unknown', tone: 'unknown', icon: CircleHelp },
}

interface Props {
  readonly standing: GuardrailRow
  readonly policies: readonly ControlPolicy[]
}

/** What an administrator could try, and what came of it. */
export function AttemptTable({ standing, policies }: Props) {
  const names = new Map(policies.map(({ id, name }) => [id, name]))
  const nameOf = (document: string) => names.get(document) ?? document
  return (
    <DataTable
      caption="Attempts"
      rows={standing.attempts}
      rowKey={({ name, action }) => `${name} ${action}`}
      columns={[
        { id: 'name', header: 'An administrator who tries to', cell: ({ name }) => name },
        {
          id: 'action',
          header: 'Action',
          cell: ({ action }) => <code className="font-mono text-xs">{action}</code>,
        },
        {
          id: 'outcome',
          header: 'Is',
          cell: ({ outcome, condition }) => {
            const { word, tone, icon } = OUTCOMES[outcome]
            return (
              <span title={condition === null ? undefined : `if ${condition}`}>
                <Badge tone={tone} icon={icon}>
                  {word}
                </Badge>
              </span>
            )
          },
        },
        {
          id: 'by',
          header: 'Decided by',
          cell: ({ by }) =>
            by
              .map(
                ({ document, sid, index }) =>
                  `${nameOf(document)}, ${sid ?? `statement ${index + 1}`}`,
              )
              .join('; ') || <span className="text-faint">no policy</span>,
        },
      ]}
    />
  )
}
