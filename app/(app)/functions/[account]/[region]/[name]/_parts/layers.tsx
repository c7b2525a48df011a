import { ArnText } from '#app/_ui/arn-text.tsx'
import { bytes } from '#app/_ui/bytes.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import type { PartProps } from './part-props.ts'

export function Layers({ fn }: PartProps) {
  const { layers } = fn.configuration
  if (layers.length === 0) return <PanelEmpty kind="none" title="No layers" />
  return (
    <DataTable
      caption="Layers"
      rows={layers}
      rowKey={({ arn }) => arn}
      columns={[
        {
          id: 'arn',
          header: 'Layer version',
          cell: ({ arn }) => <ArnText arn={arn} copy={false} />,
        },
        {
          id: 'size',
          header: 'Size',
          align: 'right',
          cell: ({ codeSizeBytes }) => (codeSizeBytes === null ? '–' : bytes(codeSizeBytes)),
        },
        {
          id: 'who',
          header: 'Used by',
          cell: ({ arn }) => (
            <Link
              href={`/functions?layer=${encodeURIComponent(arn)}`}
              className="link whitespace-nowrap"
            >
              Functions
            </Link>
          ),
        },
      ]}
    />
  )
}
