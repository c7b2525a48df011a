import { Mark } from '#app/_ui/mark.tsx'
import { isMadeUp } from '#app/_ui/shell/is-made-up.ts'
import type { Freshness } from '#lib/db/read/read-freshness.ts'
import { reportMoment } from './report-moment.ts'

interface Props {
  readonly title: string
  /** Whose functions it is about, in a sentence. */
  readonly scope: string
  readonly by: string
  readonly now: Date
  readonly freshness: Freshness | null
}

/** What the report is about, as of when, and for whom it was made. */
export function ReportCover({ title, scope, by, now, freshness }: Props) {
  const facts = [
    ['Scope', scope],
    [
      'Data from',
      freshness === null
        ? 'no run: nothing was collected yet'
        : `the run published ${reportMoment(freshness.publishedAt)} (${freshness.state}, id ${freshness.runId})`,
    ],
    ['Made', `${reportMoment(now)}, for ${by}`],
    ...(isMadeUp() ? [['Note', 'This is the made-up sandbox organization, not your AWS.']] : []),
  ] as const
  return (
    <header className="report-cover flex flex-col gap-6">
      <p className="flex items-center gap-2.5 text-base font-semibold">
        <Mark />
        Demarc
      </p>
      <div>
        <p className="text-muted">AWS Lambda along the shared responsibility model</p>
        <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      </div>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[8rem_1fr]">
        {facts.map(([term, value]) => (
          <div key={term} className="contents">
            <dt className="text-muted">{term}</dt>
            <dd className="[overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="max-w-[80ch] text-muted">
        Unknown is never a pass: what could not be read is counted as unknown and stands beside
        every number that depends on it. A score is 100 × the weight of the checks that pass,
        divided by the weight of those that pass or fail. Lists show the gravest entries; the audit
        pack has all of them, with hashes.
      </p>
    </header>
  )
}
