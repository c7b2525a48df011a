import type { Metadata } from 'next'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { SeverityBadge } from '#app/_ui/severity-badge.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import { VerdictBadge } from '#app/_ui/verdict-badge.tsx'
import { RULES } from '#lib/core/rules/all-rules.ts'
import { AREA_TITLES, AREAS, SEVERITIES } from '#lib/core/rules/rule.ts'
import { ENOUGH_COVERAGE, SEVERITY_WEIGHTS } from '#lib/core/score/weights.ts'

export const metadata: Metadata = { title: 'Weights' }

const COUNTED = [
  ['pass', 'Counts above and below the line.'],
  ['fail', 'Counts below the line alone.'],
  ['unknown', 'Never in the score; it lowers the coverage beside it.'],
  [
    'excepted',
    'Known, but not in the score for as long as the exception lasts. Files call it “excepted”.',
  ],
  ['not-applicable', 'Neither in the score nor in the coverage.'],
] as const

export default function WeightsPage() {
  return (
    <>
      <PageHeader
        words={['Scores', 'Severities', 'Verdicts']}
        trail={
          <Link href="/scores" className="link">
            Scores
          </Link>
        }
        title="Weights"
        about="How a score is made, in full: nothing else goes into it, so that anybody can recompute it from the CSV files."
      />
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[3fr_2fr]">
        <Panel title="What a verdict weighs" about="By the severity of its rule">
          <DataTable
            caption="Weights by severity"
            rows={SEVERITIES}
            rowKey={(severity) => severity}
            columns={[
              {
                id: 'severity',
                header: 'Severity',
                cell: (severity) => <SeverityBadge severity={severity} />,
              },
              {
                id: 'weight',
                header: 'Weight',
                align: 'right',
                cell: (severity) => SEVERITY_WEIGHTS[severity],
              },
              ...AREAS.map((area) => ({
                id: area,
                header: `Rules: ${area}`,
                align: 'right' as const,
                cell: (severity: (typeof SEVERITIES)[number]) =>
                  RULES.filter((rule) => rule.area === area && rule.severity === severity).length,
              })),
            ]}
          />
        </Panel>
        <Panel title="What counts">
          <dl className="px-4 py-1">
            {COUNTED.map(([verdict, meaning]) => (
              <div
                key={verdict}
                className="flex flex-wrap items-center gap-x-4 border-b border-line py-2 last:border-b-0"
              >
                <dt className="w-32">
                  <VerdictBadge verdict={verdict} />
                </dt>
                <dd className="min-w-0 flex-1">{meaning}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      </div>
      <Panel title="The formula">
        <div className="flex max-w-[80ch] flex-col gap-3 px-4 py-3">
          <p className="rounded-md bg-sunken px-3 py-2 font-mono text-xs">
            score = 100 × Σ weight(pass) ÷ Σ weight(pass or fail)
            <br />
            coverage = (pass + fail + accepted) ÷ (pass + fail + accepted + unknown)
          </p>
          <p>
            Each verdict counts by itself: a rule that is judged on a thousand functions counts a
            thousand times. The scores of a unit or of the organization are computed from the sum of
            all verdicts below, not as an average of averages.
          </p>
          <p>
            Where less than {Math.round(100 * ENOUGH_COVERAGE)} % of the verdicts of an area are
            known, “not enough read” stands in place of the number: more would then be unread than
            read. Scores are rounded down, so that 100 is said only where nothing fails.
          </p>
          <p>
            An example: {AREA_TITLES.identity.toLowerCase()} with three passes of high rules (3 ×{' '}
            {SEVERITY_WEIGHTS.high}), one failure of a critical rule ({SEVERITY_WEIGHTS.critical})
            and two unknown scores 100 × {3 * SEVERITY_WEIGHTS.high} ÷{' '}
            {3 * SEVERITY_WEIGHTS.high + SEVERITY_WEIGHTS.critical} ={' '}
            {(
              (100 * 3 * SEVERITY_WEIGHTS.high) /
              (3 * SEVERITY_WEIGHTS.high + SEVERITY_WEIGHTS.critical)
            ).toFixed(1)}
            , with a coverage of 4 of 6 verdicts.
          </p>
        </div>
      </Panel>
    </>
  )
}
