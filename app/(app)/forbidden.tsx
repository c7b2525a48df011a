import { buttonLook } from '#app/_ui/button.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'

export const metadata = { title: 'Not allowed' }

export default function Forbidden() {
  return (
    <>
      <PageHeader title="Not allowed" />
      <section aria-label="Not allowed" className="rounded-lg border border-line bg-surface">
        <PanelEmpty
          kind="no-match"
          title="Your roles do not allow this"
          action={
            <Link href="/" className={buttonLook()}>
              Overview
            </Link>
          }
        >
          Nothing was changed. An administrator can give you the role that it needs.
        </PanelEmpty>
      </section>
    </>
  )
}
