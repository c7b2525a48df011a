import { CircleHelp } from 'lucide-react'
import type { AskedScope } from '#app/_data/scope-of.ts'
import type { TrendPoint } from '#app/_data/score-days-of.ts'
import type { AreaScore } from '#app/_data/scores-of.ts'
import { cn } from '#app/_ui/cn.ts'
import { count } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { points } from '#app/_ui/points.ts'
import { VerdictBar } from '#app/_ui/verdict-bar.tsx'
import { AREA_TITLES } from '#lib/core/rules/rule.ts'
import type { Score } from '#lib/core/score/score.ts'
import type { ScoreMover } from '#lib/core/score/score-movers.ts'
import { areaHref } from './score-href.ts'
import { ScoreMovers } from './score-movers.tsx'
import { Sparkline } from './sparkline.tsx'

interface Props extends AreaScore {
  readonly asked: AskedScope
  readonly days: readonly TrendPoint[]
  /** Whether nothing of what is asked could be read. */
  readonly unread: boolean
  /** Null where there is no earlier run to compare with. */
  readonly moved: { readonly movers: readonly ScoreMover[]; readonly since: Date } | null
}

/** One area's score with everything needed to recompute it, and what moved it. */
export function ScoreCard({ area, score, asked, days, unread, moved }: Props) {
  const { counts } = score
  return (
    <li className="flex flex-col gap-1.5 bg-surface px-4 py-3 sm:max-xl:first:col-span-2">
      <h3 className="truncate text-xs font-medium text-muted" title={AREA_TITLES[area]}>
        <Link href={areaHref(asked, area)} className="hover:text-ink hover:underline">
          {AREA_TITLES[area]}
        </Link>
      </h3>
      {unread ? (
        <NotEnough why="the account could not be reached" />
      ) : (
        <ScoreNumber score={score} days={days} />
      )}
      <VerdictBar label={AREA_TITLES[area]} {...counts} bare />
      <p className="numeric text-xs text-muted">
        {count(counts.fail)} fail, {count(counts.pass)} pass, {count(counts.unknown)} unknown,{' '}
        {count(counts.excepted)} accepted, {count(counts['not-applicable'])} not applicable
      </p>
      {unread || moved === null ? null : (
        <ScoreMovers asked={asked} area={area} days={days} score={score} {...moved} />
      )}
    </li>
  )
}

interface NumberProps {
  readonly score: Score
  readonly days?: readonly TrendPoint[]
}

/** The number with its numerator and denominator, or why there is none. */
export function ScoreNumber({ score, days = [] }: NumberProps) {
  const { value, enough, coverage, passWeight, knownWeight } = score
  const known = coverage === null ? null : `${Math.floor(100 * coverage)} % known`
  if (value === null && (coverage === null || coverage === 1)) {
    return <p className="min-h-14 text-muted">Nothing to score: no rule of this area applies.</p>
  }
  if (value === null || !enough) {
    return <NotEnough why={known ?? 'nothing known'} />
  }
  return (
    <div className="min-h-13">
      <div className="flex items-end justify-between gap-2">
        <p className="whitespace-nowrap">
          <span className="numeric text-2xl font-semibold tracking-tight">{points(value)}</span>
          <span className="text-muted"> of 100</span>
        </p>
        <Sparkline days={days} />
      </div>
      <p
        className="numeric text-2xs text-muted"
        title="Weight of what passes, of what passes or fails"
      >
        {count(passWeight)} of {count(knownWeight)} weight{' '}
        {known === null ? null : (
          <span
            className={cn(
              'inline-block whitespace-nowrap',
              coverage !== 1 && 'hatched-edge rounded-sm pl-3 pr-1.5 text-ink',
            )}
          >
            {known}
          </span>
        )}
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
