import { database } from '#app/_data/database.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { count } from '#app/_ui/count.ts'
import { adviceOn, UNSEEN_WORDS } from '#app/_ui/unseen-words.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { tallyCoverage } from '#lib/db/read/tally-coverage.ts'
import { tallyLosses } from '#lib/db/read/tally-losses.ts'
import { ReportSection } from './report-section.tsx'
import { ReportTable } from './report-table.tsx'

export async function CoverageSection({ asked }: { readonly asked: AskedScope }) {
  const scope = await viewerScope()
  const [tally, losses] = await Promise.all([
    tallyCoverage(scope, database(), asked),
    tallyLosses(scope, database(), asked),
  ])
  const sum = (...states: readonly string[]) =>
    tally
      .filter(({ state }) => states.includes(state))
      .reduce((all, { targets }) => all + targets, 0)
  const all = sum('complete', 'skipped', 'partial', 'failed')
  return (
    <ReportSection
      title="Coverage"
      about={
        all === 0
          ? 'Nothing has been asked of AWS in this scope yet.'
          : `Of ${count(all)} source reads ${count(sum('complete', 'skipped'))} are complete, ${count(sum('partial'))} partial and ${count(sum('failed'))} not readable. Whatever depends on a lost read is unknown below.`
      }
    >
      {losses.length === 0 ? null : (
        <ReportTable
          caption="Lost reads by call and reason"
          rows={losses}
          rowKey={({ action, reason }) => `${action} ${reason}`}
          columns={[
            { header: 'Call', cell: ({ action }) => <code className="font-mono">{action}</code> },
            { header: 'Why', cell: ({ reason }) => UNSEEN_WORDS[reason].word },
            { header: 'Reads', align: 'right', cell: ({ reads }) => count(reads) },
            { header: 'Accounts', align: 'right', cell: ({ accounts }) => count(accounts) },
            { header: 'What to do', cell: ({ reason, action }) => adviceOn(reason, action) },
          ]}
        />
      )}
    </ReportSection>
  )
}
