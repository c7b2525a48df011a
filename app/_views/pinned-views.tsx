import { Bookmark } from 'lucide-react'
import { database } from '#app/_data/database.ts'
import { Link } from '#app/_ui/link.tsx'
import { viewer } from '#lib/auth/viewer.ts'
import { VIEW_PAGES } from '#lib/core/views/saved-view.ts'
import { listSavedViews } from '#lib/db/read/list-saved-views.ts'
import { preferencesOf } from './preferences-of.ts'

/** The views that the viewer pinned, as places of the navigation. */
export async function PinnedViews() {
  const pinned = (await preferencesOf())['pinned-views'] ?? []
  if (pinned.length === 0) return null
  const { id: viewerId, scope } = await viewer()
  const views = await listSavedViews(scope, database(), viewerId)
  const shown = pinned.flatMap((id) => views.filter((view) => view.id === id))
  if (shown.length === 0) return null
  return (
    <nav aria-label="Pinned views" className="px-3 pb-4">
      <p className="mb-1 px-2 text-2xs font-medium text-faint">Pinned views</p>
      <ul className="flex flex-col gap-px">
        {shown.map(({ id, name, page }) => (
          <li key={id}>
            <Link
              href={`${page}?view=${id}`}
              title={`${VIEW_PAGES[page]}: ${name}`}
              className="flex h-8 items-center gap-2.5 rounded-md px-2 text-muted hover:bg-sunken hover:text-ink"
            >
              <Bookmark className="size-4 shrink-0" aria-hidden="true" />
              <span className="truncate">{name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
