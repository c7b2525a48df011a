import { CircleHelp } from 'lucide-react'
import type { AskedScope } from '#app/_data/scope-of.ts'
import type { TrendPoint } from '#app/_data/score-days-of.ts'
import type { AreaScore } from '#app/_data/scores-of.ts'
import { count } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { points } from '#app/_ui/points.ts'
import { VerdictBar } from '#app/_ui/verdict-bar.tsx'
import { AREA_TITLES } from '#lib/core/rules/rule.ts'
import type { Score } from '#lib/core/score/score.ts'
import { areaHref } from './score-href.ts'
import { Sparkline } from './sparkline.tsx'

interface Props extends AreaScore {
  readonly asked: AskedScope
  readonly days: readonly TrendPoint[]
  /** Whether nothing of what is asked could be read. */
  readonly unread: boolean
}

/** One area's score with everything needed to recompute it. */
export function ScoreCard({ area, score, asked, days, unread }: Props) {
  const { counts } = score
  return (
    <li className="flex flex-col gap-2 bg-surface px-4 py-3 sm:max-xl:first:col-span-2">
      <h3 className="min-h-9 text-xs font-medium text-muted">
        <Link href={areaHref(asked, area)} className="hover:text-ink hover:underline">
          {AREA_TITLES[area]}
        </Link>
      </h3>
      {unread ? (
        <NotEnough why="the account could not be reached" />
      ) : (
        <ScoreNumber score={score} />
      )}
      <VerdictBar label={AREA_TITLES[area]} {...counts} bare />
      <p className="numeric text-xs text-muted">
        {count(counts.fail)} fail, {count(counts.pass)} pass, {count(counts.unknown)} unknown,{' '}
        {count(counts.excepted)} excepted; {count(counts['not-applicable'])} not applicable
      </p>
      <Sparkline days={days} />
    </li>
  )
}

/** The number with its numerator and denominator, or why there is none. */
export function ScoreNumber({ score }: { readonly score: Score }) {
  const { value, enough, coverage, passWeight, knownWeight } = score
  const read = coverage === null ? null : `${Math.floor(100 * coverage)} % of verdicts known`
  if (value === null && (coverage === null || coverage === 1)) {
    return <p className="min-h-14 text-muted">Nothing to score: no rule of this area applies.</p>
  }
  if (value === null || !enough) {
    return <NotEnough why={read ?? 'nothing known'} />
  }
  return (
    <div className="min-h-14">
      <p>
        <span className="numeric text-2xl font-semibold tracking-tight">{points(value)}</span>
        <span className="text-muted"> of 100</span>
      </p>
      <p
        className="numeric text-xs text-muted"
        title="Weight of what passes, of what passes or fails"
      >
        {count(passWeight)} of {count(knownWeight)} weight passes; {read}
      </p>
    </div>
  )
}

function NotEnough({ why }: { readonly why: string }) {
  return (
    <div className="hatched-edge flex min-h-14 flex-col justify-center rounded-md pl-4">
      <p className="flex items-center gap-1.5 font-medium">
        <CircleHelp className="size-4" aria-hidden="true" />
        Not enough read
      </p>
      <p className="numeric text-xs text-muted">{why}</p>
    </div>
  )
}
