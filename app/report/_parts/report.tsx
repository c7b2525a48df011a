import type { AskedScope } from '#app/_data/scope-of.ts'
import { unreadReason } from '#app/_data/unread-reason.ts'
import { UNSEEN_WORDS } from '#app/_ui/unseen-words.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { CapacitySection } from './capacity-section.tsx'
import { CoverageSection } from './coverage-section.tsx'
import { ExceptionSection } from './exception-section.tsx'
import { ExposureSection } from './exposure-section.tsx'
import { FindingSection } from './finding-section.tsx'
import { ReportSection } from './report-section.tsx'
import { RuntimeSection } from './runtime-section.tsx'
import { ScoreSection } from './score-section.tsx'

interface Props {
  readonly asked: AskedScope
  /** The accounts that it is about, where that is less than the viewer sees. */
  readonly within: ViewerScope | null
}

/** What stands behind the cover of every report. */
export async function Report({ asked, within }: Props) {
  const why = await unreadReason(asked)
  return (
    <>
      <CoverageSection asked={asked} />
      <ScoreSection asked={asked} />
      <FindingSection asked={asked} />
      {why === null ? (
        <>
          <ExposureSection asked={asked} />
          <CapacitySection asked={asked} />
          <RuntimeSection asked={asked} />
        </>
      ) : (
        <ReportSection
          title="Exposure, capacity and runtimes"
          about={`Not read (${UNSEEN_WORDS[why].word.toLowerCase()}). Nothing is known of its functions, neither that there are any nor that there are none.`}
        >
          {null}
        </ReportSection>
      )}
      <ExceptionSection within={within} />
    </>
  )
}
