import { database } from '#app/_data/database.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { count, countOf } from '#app/_ui/count.ts'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { ShareBar } from '#app/_ui/share-bar.tsx'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { CoverageState } from '#lib/core/model/coverage.ts'
import { tallyCoverage } from '#lib/db/read/tally-coverage.ts'

interface Row {
  readonly source: string
  readonly targets: Readonly<Record<CoverageState, number>>
}

export async function SourceMatrix({ asked }: { readonly asked: AskedScope }) {
  const tally = await tallyCoverage(await viewerScope(), database(), asked)
  if (tally.length === 0)
    return <PanelEmpty kind="not-collected" title="Nothing has been asked in this scope yet" />
  const rows = [...new Set(tally.map(({ source }) => source))].map((source): Row => {
    const of = (state: CoverageState) =>
      tally.find((one) => one.source === source && one.state === state)?.targets ?? 0
    return {
      source,
      targets: {
        complete: of('complete'),
        partial: of('partial'),
        failed: of('failed'),
        skipped: of('skipped'),
      },
    }
  })
  const lost = rows.filter(({ targets }) => targets.partial + targets.failed > 0)
  const whole = rows.filter((row) => !lost.includes(row))
  return (
    <>
      {lost.length === 0 ? (
        <PanelEmpty kind="none" title="No source lost anything" />
      ) : (
        <SourceTable caption="Sources that lost reads" rows={lost} />
      )}
      {whole.length === 0 ? null : (
        <details className="border-t border-line">
          <summary className="min-h-9 px-4 py-2 text-muted hover:text-ink">
            {countOf(whole.length, 'source')} read whole everywhere
          </summary>
          <SourceTable caption="Sources that were read whole" rows={whole} />
        </details>
      )}
    </>
  )
}

interface TableProps {
  readonly caption: string
  readonly rows: readonly Row[]
}

const SourceTable = ({ caption, rows }: TableProps) => (
  <DataTable
    caption={caption}
    rows={rows}
    rowKey={({ source }) => source}
    columns={COLUMNS}
    dense
  />
)

const number = (state: CoverageState) => (row: Row) =>
  row.targets[state] === 0 ? '–' : count(row.targets[state])

const COLUMNS: readonly TableColumn<Row>[] = [
  { id: 'source', header: 'Source', cell: ({ source }) => source },
  { id: 'complete', header: 'Complete', align: 'right', cell: number('complete') },
  { id: 'skipped', header: 'Nothing to ask', align: 'right', cell: number('skipped') },
  { id: 'partial', header: 'Partial', align: 'right', cell: number('partial') },
  { id: 'failed', header: 'Not readable', align: 'right', cell: number('failed') },
  {
    id: 'share',
    header: 'Share',
    width: '30%',
    cell: ({ source, targets }) => (
      <ShareBar
        label={source}
        shares={[
          { name: 'complete', value: targets.complete, look: 'good' },
          { name: 'nothing to ask', value: targets.skipped, look: 'neutral' },
          { name: 'partial', value: targets.partial, look: 'medium' },
          { name: 'not readable', value: targets.failed, look: 'unknown' },
        ]}
      />
    ),
  },
]
