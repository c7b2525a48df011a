import { KeyRound } from 'lucide-react'
import { Badge } from '#app/_ui/badge.tsx'
import { bytes } from '#app/_ui/bytes.ts'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import type { PartProps } from './part-props.ts'

export function Environment({ fn }: PartProps) {
  const { variables, error } = fn.configuration.environment
  if (error !== null) {
    return (
      <Notice kind="partial" className="m-3">
        AWS would not decrypt the environment, so even the names are unknown: {error}
      </Notice>
    )
  }
  if (variables.length === 0) return <PanelEmpty kind="none" title="No environment variables" />
  return (
    <DataTable
      caption="Environment variables of $LATEST"
      rows={variables}
      rowKey={({ name }) => name}
      columns={[
        {
          id: 'name',
          header: 'Name',
          cell: ({ name }) => <code className="font-mono text-xs">{name}</code>,
        },
        { id: 'size', header: 'Size', align: 'right', cell: ({ sizeBytes }) => bytes(sizeBytes) },
        { id: 'reference', header: 'Refers to', cell: ({ reference }) => reference ?? '–' },
        {
          id: 'secret',
          header: 'Looks like a secret',
          cell: ({ detections }) =>
            detections.length === 0
              ? '–'
              : detections.map(({ detector, confidence }) => (
                  <Badge key={detector} tone="high" icon={KeyRound}>
                    {detector}, {confidence}
                  </Badge>
                )),
        },
      ]}
    />
  )
}
