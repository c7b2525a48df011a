import { ANOMALY_WORDS } from '#app/_access/anomaly-words.ts'
import { AudienceBadge } from '#app/_access/audience-badge.tsx'
import { Badge } from '#app/_ui/badge.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import type { GrantRow } from '#lib/core/access/grant-row.ts'

/** Each statement's permission to each principal. */
export function GrantTable({ grants }: { readonly grants: readonly GrantRow[] }) {
  if (grants.length === 0) {
    return <PanelEmpty kind="none" title="No statement of its policies grants anything" />
  }
  return (
    <DataTable
      caption="Grants"
      rows={grants}
      rowKey={({ key }) => key}
      columns={[
        {
          id: 'statement',
          header: 'Statement',
          cell: ({ statement, sid, qualifier }) => (
            <code className="font-mono text-xs">
              {qualifier === null ? '' : `:${qualifier} `}
              {statement + 1}
              {sid === null ? '' : ` ${sid}`}
            </code>
          ),
        },
        {
          id: 'audience',
          header: 'Audience',
          cell: ({ audience }) => <AudienceBadge audience={audience} />,
        },
        {
          id: 'principal',
          header: 'Principal',
          cell: ({ principal, anomaly }) => (
            <span className="inline-flex items-center gap-2">
              <code className="font-mono text-xs">{principal}</code>
              {anomaly === null ? null : (
                <Badge tone={anomaly === 'vendor' ? 'neutral' : 'high'}>
                  {ANOMALY_WORDS[anomaly]}
                </Badge>
              )}
            </span>
          ),
        },
        {
          id: 'may',
          header: 'May',
          cell: ({ invokes, changes, viaUrl, dormant }) =>
            [
              invokes ? (viaUrl ? 'invoke, by its URL' : 'invoke') : null,
              changes ? 'change' : null,
              dormant ? '(opens nothing as things stand)' : null,
            ]
              .filter((one) => one !== null)
              .join(' '),
        },
        {
          id: 'actions',
          header: 'Actions',
          cell: ({ actions }) => <code className="font-mono text-xs">{actions.join(', ')}</code>,
        },
        {
          id: 'conditions',
          header: 'Conditions',
          cell: ({ conditions }) =>
            conditions.length === 0 ? (
              <span className="text-faint">None</span>
            ) : (
              <ul>
                {conditions.map(({ operator, key, values, because }) => (
                  <li key={`${operator} ${key}`} title={because} className="font-mono text-xs">
                    {operator} {key} {values.join(', ')}
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  )
}
