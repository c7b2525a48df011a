import { buttonLook } from '../_ui/button.tsx'
import { Link } from '../_ui/link.tsx'
import { PageHeader } from '../_ui/page-header.tsx'
import { PanelEmpty } from '../_ui/panel/panel-empty.tsx'

interface Props {
  readonly title: string
  readonly path: string
  readonly problem: string
}

/** A query that asks for something that there is not: nothing is listed rather than everything. */
export function Misread({ title, path, problem }: Props) {
  return (
    <>
      <PageHeader title={title} />
      <section aria-label={title} className="rounded-lg border border-line bg-surface">
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
