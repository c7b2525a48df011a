import type { AskedScope } from '#app/_data/scope-of.ts'
import { count, countOf } from '#app/_ui/count.ts'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { CALENDAR_WINDOWS_DAYS, runtimeCalendar } from '#lib/core/runtimes/runtime-calendar.ts'
import { runtimesAt } from '#lib/core/runtimes/runtime-of.ts'
import { runtimeUses } from './runtime-uses.ts'

interface Figure {
  readonly name: string
  readonly functions: number
  readonly more: string
}

/** How many functions each window holds; the wider one includes the narrower. */
export async function Windows({ asked }: { readonly asked: AskedScope }) {
  const uses = await runtimeUses(asked.accounts.join(','), asked.ou)
  if (uses.length === 0) {
    return <PanelEmpty kind="not-collected" title="No functions were assessed in this scope yet" />
  }
  const now = new Date()
  const standingOf = runtimesAt(now)
  const sum = (holds: (runtime: string) => boolean): Omit<Figure, 'name'> => {
    const held = uses.filter(({ runtime }) => holds(runtime))
    return {
      functions: held.reduce((all, { functions }) => all + functions, 0),
      more: held.length === 0 ? 'on no runtime' : `on ${countOf(held.length, 'runtime')}`,
    }
  }
  const endsIn = (days: number) =>
    new Set(
      runtimeCalendar(now)
        .filter(({ event, daysLeft }) => event === 'deprecated' && daysLeft <= days)
        .map(({ runtime }) => runtime),
    )
  const isOut = (runtime: string) =>
    ['deprecated', 'create-blocked', 'update-blocked'].includes(standingOf(runtime).status)
  const figures: readonly Figure[] = [
    { name: 'Out of support today', ...sum(isOut) },
    {
      name: 'Frozen today',
      ...sum((runtime) => standingOf(runtime).status === 'update-blocked'),
    },
    ...CALENDAR_WINDOWS_DAYS.map((days) => {
      const ending = endsIn(days)
      return {
        name: `Out of support within ${days} days`,
        ...sum((runtime) => ending.has(runtime)),
      }
    }),
  ]
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg bg-line md:grid-cols-3 xl:grid-cols-5">
      {figures.map(({ name, functions, more }) => (
        <div key={name} className="bg-surface px-4 py-3">
          <dt className="text-xs text-muted">{name}</dt>
          <dd>
            <span className="numeric block text-xl font-semibold tracking-tight">
              {count(functions)}
            </span>
            <span className="numeric text-xs text-muted">
              {functions === 1 ? 'function' : 'functions'} {more}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
