import { ArrowDownRight, ArrowUpRight, Minus } from 'lucide-react'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { scopedHref } from '#app/_data/scoped-href.ts'
import type { TrendPoint } from '#app/_data/score-days-of.ts'
import { count } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import type { Area } from '#lib/core/rules/rule.ts'
import type { Score } from '#lib/core/score/score.ts'
import type { ScoreMover } from '#lib/core/score/score-movers.ts'

const SHOWN = 2

interface Props {
  readonly asked: AskedScope
  readonly area: Area
  readonly score: Score
  readonly days: readonly TrendPoint[]
  readonly movers: readonly ScoreMover[]
  readonly since: Date
}

/** By how much a score moved since an earlier run, and which rules moved it. */
export function ScoreMovers({ asked, area, score, days, movers, since }: Props) {
  const day = since.toISOString().slice(0, 10)
  const then = days.find((one) => one.day === day)
  const before = then?.value ?? null
  const change =
    before === null || score.value === null || !score.enough ? null : score.value - before
  return (
    <div className="mt-auto border-t border-line pt-1.5 text-xs">
      <p className="numeric flex items-center gap-1 text-muted">
        <Arrow change={change} />
        {change === null ? `No score of ${day} to compare with` : `${signed(change)} since ${day}`}
      </p>
      {change === null || then === undefined ? null : (
        <p className="numeric text-2xs text-muted">
          {signedCount(score.counts.fail - then.fail)} fail,{' '}
          {signedCount(score.counts.pass - then.pass)} pass
        </p>
      )}
      <ul>
        {movers.slice(0, SHOWN).map(({ ruleId, title, net }) => (
          <li key={ruleId} className="flex min-h-6 items-center gap-1.5">
            <span className="numeric shrink-0 font-medium">{signedCount(net)}</span>
            <Link
              href={scopedHref(`/rules/${ruleId}`, asked)}
              className="truncate hover:underline"
              title={title}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
      {movers.length > SHOWN ? (
        <Link
          href={scopedHref('/findings', asked, { area, sort: 'newest' })}
          className="link inline-flex min-h-6 items-center"
        >
          {movers.length - SHOWN} more rules moved it
        </Link>
      ) : null}
    </div>
  )
}

const NEAR_ZERO = 0.05

function Arrow({ change }: { readonly change: number | null }) {
  if (change === null || Math.abs(change) < NEAR_ZERO) {
    return <Minus className="size-3.5" aria-hidden="true" />
  }
  return change > 0 ? (
    <ArrowUpRight className="size-3.5 text-good" aria-hidden="true" />
  ) : (
    <ArrowDownRight className="size-3.5 text-critical" aria-hidden="true" />
  )
}

const signed = (change: number) =>
  Math.abs(change) < NEAR_ZERO
    ? 'Unchanged'
    : `${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(1)} points`

const signedCount = (net: number) => `${net < 0 ? '−' : '+'}${count(Math.abs(net))}`
