import { count } from '#app/_ui/count.ts'
import { VerdictBar } from '#app/_ui/verdict-bar.tsx'
import type { FunctionVerdict } from '#lib/assess/function-verdicts.ts'
import { AREA_TITLES, type Area, SEVERITIES } from '#lib/core/rules/rule.ts'
import { VerdictLine } from './verdict-line.tsx'

interface Props {
  readonly area: Area
  readonly verdicts: readonly FunctionVerdict[]
}

const KINDS = [
  ['unknown', 'Unknown'],
  ['pass', 'Pass'],
  ['not-applicable', 'Not applicable'],
] as const

/** An area's verdicts: what fails stands open, the rest behind a disclosure each. */
export function AreaVerdicts({ area, verdicts }: Props) {
  const worstFirst = verdicts.toSorted(
    (a, b) => SEVERITIES.indexOf(a.rule.severity) - SEVERITIES.indexOf(b.rule.severity),
  )
  const of = (status: FunctionVerdict['verdict']['status']) =>
    worstFirst.filter(({ verdict }) => verdict.status === status)
  const failed = of('fail')
  const excepted = failed.filter(({ finding }) => finding?.exceptionId != null).length
  return (
    <section aria-label={AREA_TITLES[area]} className="border-b border-line last:border-b-0">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 pt-3">
        <h3 className="font-medium">{AREA_TITLES[area]}</h3>
        <div className="flex items-center gap-3">
          <span className="numeric text-xs text-muted">
            {count(failed.length - excepted)} fail, {count(of('pass').length)} pass,{' '}
            {count(of('unknown').length)} unknown, {count(excepted)} accepted
          </span>
          <span className="w-32">
            <VerdictBar
              bare
              label={AREA_TITLES[area]}
              pass={of('pass').length}
              fail={failed.length - excepted}
              excepted={excepted}
              unknown={of('unknown').length}
            />
          </span>
        </div>
      </div>
      <ul className="px-4 py-2">
        {failed.map((each) => (
          <VerdictLine key={keyOf(each)} each={each} />
        ))}
        {failed.length === 0 ? <li className="py-1 text-muted">Nothing fails</li> : null}
      </ul>
      <div className="flex flex-wrap gap-x-6 px-4 pb-2">
        {KINDS.map(([status, word]) => (
          <Group key={status} word={word} verdicts={of(status)} />
        ))}
      </div>
    </section>
  )
}

const keyOf = ({ rule, qualifier }: FunctionVerdict) => `${rule.id} ${qualifier}`

function Group({
  word,
  verdicts,
}: {
  readonly word: string
  readonly verdicts: Props['verdicts']
}) {
  if (verdicts.length === 0) return null
  return (
    <details className="min-w-0 open:w-full">
      <summary className="inline-flex h-7 items-center text-xs text-muted hover:text-ink">
        {word}: {count(verdicts.length)}
      </summary>
      <ul className="pb-2">
        {verdicts.map((each) => (
          <VerdictLine key={keyOf(each)} each={each} />
        ))}
      </ul>
    </details>
  )
}
