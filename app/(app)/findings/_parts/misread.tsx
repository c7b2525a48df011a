import { buttonLook } from '#app/_ui/button.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'

/** A query that asks for something that there is not: nothing is listed rather than everything. */
export function Misread({ problem }: { readonly problem: string }) {
  return (
    <>
      <PageHeader title="Findings" />
      <section aria-label="Findings" className="rounded-lg border border-line bg-surface">
        <PanelEmpty
          kind="no-match"
          title="This address asks for something that cannot be answered"
          action={
            <Link href="/findings" className={buttonLook()}>
              All findings
            </Link>
          }
        >
          {problem}
        </PanelEmpty>
      </section>
    </>
  )
}
