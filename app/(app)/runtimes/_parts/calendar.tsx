import type { AskedScope } from '#app/_data/scope-of.ts'
import { Badge } from '#app/_ui/badge.tsx'
import { count, countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import { runtimeCalendar } from '#lib/core/runtimes/runtime-calendar.ts'
import { EVENT_WORDS } from './event-words.ts'
import { runtimeHref } from './runtime-href.ts'
import { runtimeUses } from './runtime-uses.ts'

const TONES = { 30: 'critical', 90: 'high', 180: 'medium' } as const

/** What happens to the runtimes in use within 180 days, soonest first. */
export async function Calendar({ asked }: { readonly asked: AskedScope }) {
  const uses = await runtimeUses(asked.accounts.join(','), asked.ou)
  const days = runtimeCalendar(new Date()).flatMap((day) => {
    const use = uses.find(({ runtime }) => runtime === day.runtime)
    return use === undefined ? [] : [{ ...day, use }]
  })
  if (days.length === 0) {
    return (
      <PanelEmpty kind="none" title="Nothing happens to a runtime in use within 180 days">
        What is already past is listed below
      </PanelEmpty>
    )
  }
  return (
    <DataTable
      caption="Coming dates of the runtimes in use"
      rows={days}
      rowKey={({ runtime, event }) => `${runtime} ${event}`}
      columns={[
        {
          id: 'runtime',
          header: 'Runtime',
          cell: ({ runtime, name }) => (
            <Link href={runtimeHref(asked, runtime)} className="font-medium hover:underline">
              {runtime}
              <span className="ml-2 font-normal text-muted">{name}</span>
            </Link>
          ),
        },
        {
          id: 'event',
          header: 'What happens',
          cell: ({ event }) => (
            <span title={EVENT_WORDS[event].meaning}>{EVENT_WORDS[event].name}</span>
          ),
        },
        {
          id: 'day',
          header: 'Day (UTC)',
          cell: ({ day }) => <time dateTime={day}>{day}</time>,
        },
        {
          id: 'left',
          header: 'Days left',
          cell: ({ daysLeft, windowDays }) => (
            <Badge tone={TONES[windowDays]}>{countOf(daysLeft, 'day')}</Badge>
          ),
        },
        {
          id: 'functions',
          header: 'Functions',
          align: 'right',
          cell: ({ use }) => count(use.functions),
        },
        {
          id: 'accounts',
          header: 'Accounts',
          align: 'right',
          cell: ({ use }) => count(use.accounts),
        },
      ]}
    />
  )
}
