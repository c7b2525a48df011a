import { database } from '#app/_data/database.ts'
import { pairOf, printPair } from '#app/_data/pair-of.ts'
import { countOf } from '#app/_ui/count.ts'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { Pager } from '#app/_ui/table/pager.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { netChange } from '#lib/core/diff/net-change.ts'
import { listChangedRecords } from '#lib/db/read/list-changed-records.ts'
import { ChangedRecordItem } from './changed-record-item.tsx'
import { type DiffAsk, diffHref } from './diff-ask.ts'

const SIZE = 25

/** What was configured otherwise, record by record: fields, and policies line by line. */
export async function ChangedRecords({ asked, span, query }: DiffAsk) {
  const after = pairOf(new URLSearchParams(query).get('record'))
  const found = await listChangedRecords(await viewerScope(), database(), {
    ...asked,
    runIds: span.between,
    after,
    size: SIZE + 1,
  })
  const rows = found.slice(0, SIZE)
  const last = rows.at(-1)
  if (last === undefined) {
    return <PanelEmpty kind="none" title="No record that could be read in both runs changed" />
  }
  return (
    <>
      <ul>
        {rows.map((row) => (
          <ChangedRecordItem
            key={`${row.kind} ${row.key}`}
            record={row}
            net={netChange(row.changes)}
          />
        ))}
      </ul>
      <Pager
        summary={`${countOf(rows.length, 'record')} on this page, by kind`}
        first={after === null ? null : diffHref(query, { record: null }, '#records')}
        before={null}
        after={
          found.length > SIZE
            ? diffHref(query, { record: printPair([last.kind, last.key]) }, '#records')
            : null
        }
      />
    </>
  )
}
