import { database } from '#app/_data/database.ts'
import { countOf } from '#app/_ui/count.ts'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import {
  type Blocker,
  type DeletionAnswer,
  type DeletionSubject,
  deletionBlockers,
} from '#lib/core/capacity/deletion-blockers.ts'
import { networkModel } from '#lib/core/capacity/network-model.ts'
import { readDeletionGround } from '#lib/db/read/read-deletion-ground.ts'
import { code, functionsCell } from '../../_parts/cells.tsx'
import { InterfaceBadge } from '../../_parts/interface-cells.tsx'
import { blockerAdvice } from './blocker-advice.ts'

interface Props {
  readonly region: string
  readonly subject: DeletionSubject
}

export async function DeletionAnswerPanel({ region, subject }: Props) {
  const ground = await readDeletionGround(await viewerScope(), database(), {
    region,
    id: subject.id,
  })
  if (ground.places.length === 0)
    return (
      <PanelEmpty
        kind="no-match"
        title={`Nothing that you may see names ${subject.id} in ${region}`}
      >
        It may be gone, in another Region, or in an account that could not be read.
      </PanelEmpty>
    )
  const answer = deletionBlockers(networkModel(ground.places), ground.interfaces, subject)
  return (
    <>
      <Verdict answer={answer} id={subject.id} />
      <Panel title="What stops it" about="EC2 refuses to delete it while these are there">
        <Blockers blockers={answer.stops} none="Nothing that could be seen stops it" />
      </Panel>
      <Panel
        title="What would break"
        about="Functions that name it: their next deployment or wake-up would fail"
      >
        <Blockers blockers={answer.breaks} none="No function that could be seen names it" />
      </Panel>
    </>
  )
}

function Verdict({ answer, id }: { readonly answer: DeletionAnswer; readonly id: string }) {
  const { blocked, stops, breaks } = answer
  switch (blocked) {
    case 'yes':
      return (
        <Notice kind="warning">
          <strong className="font-medium">{id} cannot be deleted:</strong>{' '}
          {countOf(stops.length, 'thing')} in the way, {countOf(breaks.length, 'function')} would
          break.
        </Notice>
      )
    case 'no':
      return (
        <Notice kind="info">
          <strong className="font-medium">Nothing stops {id} from being deleted</strong>
          {breaks.length === 0 ? '.' : `, but ${countOf(breaks.length, 'function')} would break.`}
        </Notice>
      )
    case 'unknown':
      return (
        <Notice kind="partial">
          <strong className="font-medium">It cannot be said.</strong> Nothing that was seen stops{' '}
          {id}, but not everything in its VPC could be listed.
        </Notice>
      )
  }
}

function Blockers({
  blockers,
  none,
}: {
  readonly blockers: readonly Blocker[]
  readonly none: string
}) {
  if (blockers.length === 0) return <PanelEmpty kind="none" title={none} />
  return (
    <DataTable
      caption="In the way"
      rows={blockers}
      rowKey={(blocker) => (blocker.kind === 'function' ? blocker.arn : blocker.id)}
      columns={[
        {
          id: 'what',
          header: 'What',
          cell: (blocker) =>
            blocker.kind === 'function' ? functionsCell([blocker.arn]) : code(blocker.id),
        },
        {
          id: 'kind',
          header: 'Kind',
          cell: (blocker) =>
            blocker.kind === 'interface'
              ? (blocker.lambda && <InterfaceBadge status={blocker.lambda} />) ||
                blocker.interfaceKind
              : blocker.kind === 'function'
                ? 'function'
                : 'rule of a security group',
        },
        {
          id: 'account',
          header: 'Account',
          cell: (blocker) => ('accountId' in blocker ? code(blocker.accountId) : '–'),
        },
        {
          id: 'do',
          header: 'What to do',
          cell: (blocker) => (
            <span className="block min-w-72 max-w-[70ch] whitespace-normal">
              {blockerAdvice(blocker)}
            </span>
          ),
        },
      ]}
    />
  )
}
