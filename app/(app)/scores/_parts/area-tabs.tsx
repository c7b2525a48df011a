import type { AskedScope } from '#app/_data/scope-of.ts'
import { cn } from '#app/_ui/cn.ts'
import { Link } from '#app/_ui/link.tsx'
import { AREA_TITLES, AREAS, type Area } from '#lib/core/rules/rule.ts'
import { areaHref } from './score-href.ts'

/** Which area is opened. */
export function AreaTabs({ asked, chosen }: { readonly asked: AskedScope; readonly chosen: Area }) {
  return (
    <nav aria-label="Area" className="flex flex-wrap gap-1 border-b border-line px-3 py-2">
      {AREAS.map((area) => (
        <Link
          key={area}
          href={areaHref(asked, area)}
          scroll={false}
          aria-current={area === chosen ? 'true' : undefined}
          className={cn(
            'inline-flex h-7 items-center rounded-md px-2.5 text-xs font-medium text-muted hover:bg-sunken hover:text-ink',
            area === chosen && 'bg-sunken text-ink',
          )}
        >
          {AREA_TITLES[area]}
        </Link>
      ))}
    </nav>
  )
}
