import { database } from '#app/_data/database.ts'
import { count } from '#app/_ui/count.ts'
import { whatWords, whereWords } from '#app/(app)/exceptions/_parts/scope-words.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type ExceptionRow, listExceptions } from '#lib/db/read/list-exceptions.ts'
import { ReportSection } from './report-section.tsx'
import { ReportTable } from './report-table.tsx'

const SHOWN = 100

/** Active exceptions; of an account those that cover something in it. */
export async function ExceptionSection({ within }: { readonly within: ViewerScope | null }) {
  const found = await listExceptions(within ?? (await viewerScope()), database(), {
    now: new Date(),
    states: ['active'],
    after: null,
    size: SHOWN + 1,
  })
  const rows = found
    .slice(0, SHOWN)
    .filter(({ findings }: ExceptionRow) => within === null || findings > 0)
  return (
    <ReportSection
      title="Exceptions"
      about={`${count(rows.length)}${found.length > SHOWN ? ' and more' : ''} accepted risks are active${within === null ? '' : ' here'}. What one covers counts neither as pass nor as fail, and opens again by itself at its end.`}
    >
      {rows.length === 0 ? null : (
        <ReportTable
          caption="Active exceptions"
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { header: 'Covers', cell: (row) => `${whatWords(row)}, ${whereWords(row)}` },
            { header: 'Reason', cell: ({ reason }) => reason },
            { header: 'Owner', cell: ({ owner }) => owner },
            { header: 'Ticket', cell: ({ ticket }) => ticket },
            { header: 'Until', cell: ({ expiresAt }) => expiresAt.toISOString().slice(0, 10) },
            { header: 'Findings', align: 'right', cell: ({ findings }) => count(findings) },
          ]}
        />
      )}
    </ReportSection>
  )
}
