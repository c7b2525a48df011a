import { database } from '#app/_data/database.ts'
import { stepsOf } from '#app/_data/steps-of.ts'
import { count } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { findingTotals, moveCounts } from '#lib/core/diff/finding-move.ts'
import { countAllFindings } from '#lib/db/read/count-all-findings.ts'
import { tallyChangedRecords } from '#lib/db/read/list-changed-records.ts'
import { type DiffAsk, diffHref } from './diff-ask.ts'

interface Figure {
  readonly name: string
  readonly value: number
  readonly more: string
  readonly href: string | null
}

/** How much moved, and how much did not. */
export async function Summary({ asked, span, query }: DiffAsk) {
  const scope = await viewerScope()
  const [between, later, now, changed] = await Promise.all([
    stepsOf({ asked, runIds: span.between }),
    stepsOf({ asked, runIds: span.later }),
    countAllFindings(scope, database(), asked),
    tallyChangedRecords(scope, database(), { ...asked, runIds: span.between }),
  ])
  const moves = moveCounts(between)
  const totals = findingTotals(now, moves, moveCounts(later))
  const to = (move: string) => diffHref(query, { move, after: null }, '#findings')
  const figures: readonly Figure[] = [
    { name: 'New', value: moves.new, more: 'not in the earlier run', href: to('new') },
    { name: 'Reopened', value: moves.reopened, more: 'resolved before', href: to('reopened') },
    { name: 'Resolved', value: moves.resolved, more: 'read, and right now', href: to('resolved') },
    {
      name: 'Unchanged',
      value: totals.unchanged,
      more: `of ${count(totals.before)} before, ${count(totals.after)} after`,
      href: null,
    },
    {
      name: 'Records changed',
      value: changed.reduce((sum, { records }) => sum + records, 0),
      more: 'configuration and policies',
      href: `#records`,
    },
  ]
  return (
    <ul className="grid grid-cols-2 gap-px overflow-hidden rounded-b-lg border-t border-line bg-line md:grid-cols-5">
      {figures.map(({ name, value, more, href }) => (
        <li key={name} className="bg-surface last:max-md:col-span-2">
          <FigureText name={name} value={value} more={more} href={href} />
        </li>
      ))}
    </ul>
  )
}

function FigureText({ name, value, more, href }: Figure) {
  const text = (
    <>
      <span className="text-xs text-muted">{name}</span>
      <span className="numeric block text-xl font-semibold tracking-tight">{count(value)}</span>
      <span className="numeric text-xs text-muted">{more}</span>
    </>
  )
  if (href === null) return <div className="px-4 py-3">{text}</div>
  return (
    <Link href={href} scroll={false} className="block h-full px-4 py-3 hover:bg-sunken">
      {text}
    </Link>
  )
}
