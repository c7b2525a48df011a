import { NodeLink } from '#app/_access/node-link.tsx'
import { database } from '#app/_data/database.ts'
import { count, countOf } from '#app/_ui/count.ts'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { readGraphClass } from '#lib/db/read/read-graph-class.ts'

const SHOWN = 300

/** The functions that one wide grant leads to alike, and the patterns that set them apart. */
export async function ClassMembers({ node }: { readonly node: string }) {
  const found = await readGraphClass(await viewerScope(), database(), node)
  if (found === null) {
    return (
      <Panel title="Its functions">
        <PanelEmpty kind="none" title="There is no such set of functions any more" />
      </Panel>
    )
  }
  const { members, patterns } = found
  return (
    <Panel
      title={countOf(members.length, 'function')}
      about={
        patterns.length === 0
          ? 'All of the account and Region that no policy sets apart'
          : `Set apart by ${patterns.join(', ')}`
      }
    >
      <ul className="grid grid-cols-1 gap-x-6 gap-y-2 px-4 py-3 sm:grid-cols-2 xl:grid-cols-3">
        {members.slice(0, SHOWN).map((arn) => (
          <li key={arn}>
            <NodeLink node={arn} />
          </li>
        ))}
      </ul>
      {members.length > SHOWN ? (
        <p className="border-t border-line px-4 py-2 text-muted">
          The first {count(SHOWN)} of {count(members.length)}.
        </p>
      ) : null}
    </Panel>
  )
}
