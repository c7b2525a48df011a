import { ArnText } from '#app/_ui/arn-text.tsx'
import { LostNotice } from '#app/_ui/lost-notice.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import { observeParts } from '#lib/core/model/observe-function.ts'
import { evidenceOf } from './evidence-of.ts'
import type { PartProps } from './part-props.ts'

export async function EventSources({ fn }: PartProps) {
  const { items, lost } = observeParts(await evidenceOf(fn), 'event-source-mapping')
  if (items.length === 0 && lost === null)
    return <PanelEmpty kind="none" title="No event source mappings" />
  return (
    <>
      {lost === null ? null : <LostNotice what="Event sources" why={lost} />}
      {items.length === 0 ? null : (
        <DataTable
          caption="Event source mappings"
          rows={items}
          rowKey={({ arn }) => arn}
          columns={[
            {
              id: 'source',
              header: 'Source',
              cell: ({ eventSourceArn, selfManagedEndpoints }) =>
                eventSourceArn === null ? (
                  selfManagedEndpoints.join(', ')
                ) : (
                  <ArnText arn={eventSourceArn} copy={false} />
                ),
            },
            { id: 'state', header: 'State', cell: ({ state }) => state ?? '–' },
            {
              id: 'batch',
              header: 'Batch',
              align: 'right',
              cell: ({ batchSize }) => batchSize ?? '–',
            },
          ]}
        />
      )}
    </>
  )
}
