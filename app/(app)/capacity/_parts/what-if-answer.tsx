import { Check, CircleHelp, TriangleAlert, X } from 'lucide-react'
import { Badge, type Tone } from '#app/_ui/badge.tsx'
import { count, countOf } from '#app/_ui/count.ts'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import type { Constraint } from '#lib/core/capacity/constraint.ts'
import type { WhatIf } from '#lib/core/capacity/what-if.ts'
import { code } from './cells.tsx'

const STATES = {
  fits: { tone: 'good', icon: Check, word: 'Fits' },
  tight: { tone: 'medium', icon: TriangleAlert, word: 'Tight: not if sleepers wake' },
  fails: { tone: 'critical', icon: X, word: 'Fails' },
  unknown: { tone: 'unknown', icon: CircleHelp, word: 'Unknown' },
} as const satisfies Record<Constraint['state'], { tone: Tone; icon: typeof X; word: string }>

const KINDS: Readonly<Record<Constraint['kind'], string>> = {
  'subnet-addresses': 'Free addresses of the subnet',
  'hyperplane-interfaces-per-vpc': 'Hyperplane interfaces of the VPC',
  'interfaces-per-zone': 'Network interfaces of the zone',
}

/** What a plan needs and where it fails first. */
export function WhatIfAnswer({ answer }: { readonly answer: WhatIf }) {
  const { interfacesNeeded, constraints, firstFailure, outcome } = answer
  const needs = `It needs ${countOf(interfacesNeeded, 'new interface')}.`
  return (
    <div role="status">
      <Notice
        kind={outcome === 'unknown' ? 'partial' : outcome === 'fits' ? 'info' : 'warning'}
        className="mx-4 mb-3"
      >
        {firstFailure !== null ? (
          <>
            <strong className="font-medium">It fails.</strong> {needs} First at{' '}
            {KINDS[firstFailure.kind].toLowerCase()} {firstFailure.subject}:{' '}
            {count(firstFailure.needed)} needed, {count(firstFailure.left ?? 0)} left. Lambda says{' '}
            <code className="font-mono text-xs">{firstFailure.error}</code>.
          </>
        ) : outcome === 'fits' ? (
          <>
            <strong className="font-medium">It fits.</strong> {needs}
          </>
        ) : (
          <>
            <strong className="font-medium">It cannot be said.</strong> {needs} What it meets is
            only known in part.
          </>
        )}
      </Notice>
      <DataTable
        caption="What the plan meets"
        rows={constraints}
        rowKey={({ kind, subject }) => `${kind} ${subject}`}
        columns={[
          { id: 'kind', header: 'Limit', cell: ({ kind }) => KINDS[kind] },
          { id: 'subject', header: 'Of', cell: ({ subject }) => code(subject) },
          { id: 'needed', header: 'Needed', align: 'right', cell: ({ needed }) => count(needed) },
          {
            id: 'left',
            header: 'Left',
            align: 'right',
            cell: ({ left }) => (left === null ? 'unknown' : count(left)),
          },
          {
            id: 'state',
            header: 'Outcome',
            cell: ({ state }) => (
              <Badge tone={STATES[state].tone} icon={STATES[state].icon}>
                {STATES[state].word}
              </Badge>
            ),
          },
        ]}
      />
    </div>
  )
}
