import { buttonLook } from '#app/_ui/button.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'

/** A query that asks for something that there is not: nothing is listed rather than everything. */
export function Misread({ path, problem }: { readonly path: string; readonly problem: string }) {
  return (
    <>
      <PageHeader title="Capacity" />
      <section aria-label="Capacity" className="rounded-lg border border-line bg-surface">
        <PanelEmpty
          kind="no-match"
          title="This address asks for something that cannot be answered"
          action={
            <Link href={path} className={buttonLook()}>
              Without filters
            </Link>
          }
        >
          {problem}
        </PanelEmpty>
      </section>
    </>
  )
}
