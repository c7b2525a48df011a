import type { AskedScope } from '#app/_data/scope-of.ts'
import { type AreaScore, scoresOf } from '#app/_data/scores-of.ts'
import { unreadReason } from '#app/_data/unread-reason.ts'
import { count } from '#app/_ui/count.ts'
import { points } from '#app/_ui/points.ts'
import { AREA_TITLES } from '#lib/core/rules/rule.ts'
import { ReportSection } from './report-section.tsx'
import { ReportTable } from './report-table.tsx'

export async function ScoreSection({ asked }: { readonly asked: AskedScope }) {
  const [scores, unread] = await Promise.all([scoresOf(asked), unreadReason(asked)])
  const shown = unread === null ? (scores ?? []) : []
  return (
    <ReportSection
      title="Scores"
      about="Each with its numerator and denominator: the weight of the verdicts that pass, and of those that pass or fail. Critical weighs 100, high 40, medium 15, low 5, info 0."
    >
      {shown.length === 0 ? (
        <p>Not read: no score can be given.</p>
      ) : (
        <ReportTable
          caption="Scores by area"
          rows={shown}
          rowKey={({ area }) => area}
          columns={[
            { header: 'Area', cell: ({ area }) => AREA_TITLES[area] },
            { header: 'Score', align: 'right', cell: scoreWords },
            { header: 'Passes', align: 'right', cell: ({ score }) => count(score.passWeight) },
            { header: 'Of weight', align: 'right', cell: ({ score }) => count(score.knownWeight) },
            { header: 'Known', align: 'right', cell: coverageWords },
            { header: 'Pass', align: 'right', cell: ({ score }) => count(score.counts.pass) },
            { header: 'Fail', align: 'right', cell: ({ score }) => count(score.counts.fail) },
            { header: 'Unknown', align: 'right', cell: ({ score }) => count(score.counts.unknown) },
            {
              header: 'Risk accepted',
              align: 'right',
              cell: ({ score }) => count(score.counts.excepted),
            },
          ]}
        />
      )}
    </ReportSection>
  )
}

const scoreWords = ({ score: { value, enough } }: AreaScore) =>
  value === null ? 'nothing to score' : enough ? points(value) : 'not enough read'

const coverageWords = ({ score: { coverage } }: AreaScore) =>
  coverage === null ? '–' : `${Math.floor(100 * coverage)} %`
