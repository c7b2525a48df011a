import { database } from '#app/_data/database.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { scopedHref } from '#app/_data/scoped-href.ts'
import { countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { OwnerBar } from '#app/_ui/owner-bar.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { lineCountsOf } from '#lib/core/responsibility/line-counts.ts'
import { RESPONSIBILITY_MATRIX } from '#lib/core/responsibility/matrix.ts'
import { listResponsibilityTallies } from '#lib/db/read/list-responsibility-tallies.ts'

/** The layers that do not lie the same for every function: how many sit with whom. */
export async function LineSummary({ asked }: { readonly asked: AskedScope }) {
  const tallies = await listResponsibilityTallies(await viewerScope(), database(), asked)
  if (tallies.length === 0) {
    return (
      <PanelEmpty kind="not-collected" title="No function of this scope was assessed">
        The coverage says whether there is none, or none could be read
      </PanelEmpty>
    )
  }
  const counts = lineCountsOf(tallies)
  const mixed = RESPONSIBILITY_MATRIX.filter(
    ({ id }) => Object.values(counts[id]).filter((functions) => functions > 0).length > 1,
  )
  const same = RESPONSIBILITY_MATRIX.length - mixed.length
  return (
    <div className="px-4 py-2">
      <dl>
        {mixed.map(({ id, title }) => (
          <div
            key={id}
            className="grid gap-x-4 border-b border-line py-1.5 last:border-b-0 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]"
          >
            <dt>{title}</dt>
            <dd>
              <OwnerBar label={title} counts={counts[id]} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="py-1.5 text-xs text-muted">
        {countOf(same, 'layer')} {mixed.length === 0 ? '' : 'more '}
        {same === 1 ? 'lies' : 'lie'} the same for every function.{' '}
        <Link href={scopedHref('/responsibility', asked)} className="link">
          The whole model
        </Link>
      </p>
    </div>
  )
}
