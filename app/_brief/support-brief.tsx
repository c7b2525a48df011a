import type { AskedScope } from '#app/_data/scope-of.ts'
import { scopedHref } from '#app/_data/scoped-href.ts'
import { unreadReason } from '#app/_data/unread-reason.ts'
import { Badge } from '#app/_ui/badge.tsx'
import { count, countOf } from '#app/_ui/count.ts'
import { NotRead } from '#app/_ui/panel/not-read.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { EVENT_WORDS } from '#app/(app)/runtimes/_parts/event-words.ts'
import { runtimeHref } from '#app/(app)/runtimes/_parts/runtime-href.ts'
import { runtimeUses } from '#app/(app)/runtimes/_parts/runtime-uses.ts'
import { runtimeCalendar } from '#lib/core/runtimes/runtime-calendar.ts'
import { runtimesAt } from '#lib/core/runtimes/runtime-of.ts'
import { BriefAnswer } from './brief-answer.tsx'
import { BriefList } from './brief-list.tsx'

const SHOWN = 4
const TONES = { 30: 'critical', 90: 'high', 180: 'medium' } as const
const OUT = ['deprecated', 'create-blocked', 'update-blocked']

/** What AWS stops looking after next, and what is past that already. */
export async function SupportBrief({ asked }: { readonly asked: AskedScope }) {
  const why = await unreadReason(asked)
  if (why !== null) return <NotRead what="runtimes" why={why} accounts={asked.accounts} />
  const uses = await runtimeUses(asked.accounts.join(','), asked.ou)
  if (uses.length === 0) {
    return <PanelEmpty kind="none" title="No function was listed in this scope" />
  }
  const now = new Date()
  const standingOf = runtimesAt(now)
  const sum = (holds: (runtime: string) => boolean) =>
    uses.filter(({ runtime }) => holds(runtime)).reduce((all, { functions }) => all + functions, 0)
  const out = sum((runtime) => OUT.includes(standingOf(runtime).status))
  const coming = runtimeCalendar(now)
    .flatMap((day) => {
      const use = uses.find(({ runtime }) => runtime === day.runtime)
      return use === undefined ? [] : [{ ...day, use }]
    })
    .toSorted((a, b) => weight(a) - weight(b) || a.daysLeft - b.daysLeft)
  const ending = new Set(
    coming.filter(({ event }) => event === 'deprecated').map(({ runtime }) => runtime),
  )
  return (
    <>
      <BriefAnswer
        value={count(sum((runtime) => ending.has(runtime)))}
        what="functions within 180 days"
        href={scopedHref('/runtimes', asked)}
        more={`of ${countOf(
          sum(() => true),
          'function',
        )}; ${count(out)} are out of support already`}
      />
      {coming.length === 0 ? (
        <PanelEmpty kind="none" title="Nothing happens to a runtime in use within 180 days" />
      ) : (
        <BriefList
          label="What happens next"
          items={coming
            .slice(0, SHOWN)
            .map(({ runtime, event, day, daysLeft, windowDays, use }) => ({
              key: `${runtime} ${event}`,
              href: runtimeHref(asked, runtime),
              name: `${runtime}: ${EVENT_WORDS[event].name.toLowerCase()}`,
              where: `${countOf(use.functions, 'function')} in ${countOf(use.accounts, 'account')} · ${day}`,
              mark: <Badge tone={TONES[windowDays]}>{countOf(daysLeft, 'day')}</Badge>,
            }))}
        />
      )}
    </>
  )
}

/** The end of support first: it moves the line, and gives the time to act. */
const weight = ({ event }: { readonly event: string }) => (event === 'deprecated' ? 0 : 1)
