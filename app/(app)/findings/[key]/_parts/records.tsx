import { database } from '#app/_data/database.ts'
import { CoverageBadge } from '#app/_ui/coverage-badge.tsx'
import { Evidence } from '#app/_ui/evidence.tsx'
import { Link } from '#app/_ui/link.tsx'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { ACTIONS_OF_SOURCE } from '#lib/core/model/actions-of-source.ts'
import type { FindingDetail } from '#lib/core/model/finding-row.ts'
import type { RecordPointer } from '#lib/core/rules/record-pointer.ts'
import { type PointedRecord, readPointedRecords } from '#lib/db/read/read-pointed-records.ts'
import { evidenceText } from './evidence-text.ts'

/** The way back: each record that the finding was read from, the calls that brought it, the run that read it last. */
export async function Records({ finding }: { readonly finding: FindingDetail }) {
  const { records: pointers } = finding
  if (pointers.length === 0) {
    return (
      <PanelEmpty kind="none" title="No single record decides">
        The finding was derived from everything that is stored of its account and Region
      </PanelEmpty>
    )
  }
  const found = await readPointedRecords(await viewerScope(), database(), pointers)
  const now = new Date().toISOString()
  return (
    <ul>
      {pointers.map((pointer, at) => {
        const record = found.find((one) => one.at === at)
        return (
          <li
            key={`${pointer.kind} ${pointer.key} ${pointer.path}`}
            className="border-b border-line last:border-b-0"
          >
            {record === undefined ? (
              <Notice kind="partial" className="m-3">
                <span className="font-medium">{pointer.kind}</span>{' '}
                <code className="break-all font-mono text-xs">{pointer.key}</code> is no longer
                stored, or belongs to an account that you may not see.
              </Notice>
            ) : (
              <Record
                pointer={pointer}
                record={record}
                statement={finding.evidence['statement'] ?? null}
                now={now}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

interface RecordProps {
  readonly pointer: RecordPointer
  readonly record: PointedRecord
  readonly statement: string | null
  readonly now: string
}

function Record({ pointer, record, statement, now }: RecordProps) {
  const { text, marks } = evidenceText(record.facts, { path: pointer.path, statement })
  const calls = ACTIONS_OF_SOURCE[record.source] ?? []
  return (
    <details open={text.length < 4000}>
      <summary className="px-4 py-2.5">
        <span className="font-medium">{pointer.kind}</span>{' '}
        <code className="break-all font-mono text-xs">{pointer.key}</code>
        {pointer.path === null ? null : (
          <span className="text-muted">
            , field <code className="font-mono text-xs">{pointer.path}</code>
          </span>
        )}
      </summary>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 px-4 pb-2 text-xs text-muted">
        Read by <code className="font-mono">{calls.join(', ') || record.source}</code>
        {record.readAt === null ? null : (
          <>
            <RelativeTime at={record.readAt.toISOString()} now={now} />
            {record.runId === null ? null : (
              <>
                in{' '}
                <Link
                  href={`/runs/${record.runId}`}
                  className="link inline-flex min-h-6 items-center"
                >
                  this run
                </Link>
              </>
            )}
          </>
        )}
        {record.state === null ? null : <CoverageBadge state={record.state} />}
        <span>
          last changed <RelativeTime at={record.changedAt.toISOString()} now={now} />
        </span>
      </p>
      <Evidence name={pointer.kind} text={text} marks={marks} />
    </details>
  )
}
