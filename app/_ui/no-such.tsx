import { buttonLook } from './button.tsx'
import { Link } from './link.tsx'
import { PageHeader } from './page-header.tsx'
import { PanelEmpty } from './panel/panel-empty.tsx'

/** A page for what is not there, or not for this viewer to see: the two are told alike. */
export function NoSuch({ what }: { readonly what: string }) {
  return (
    <>
      <PageHeader title="Not found" />
      <section aria-label="Not found" className="rounded-lg border border-line bg-surface">
        <PanelEmpty
          kind="no-match"
          title={`There is no such ${what}, or you may not see it`}
          action={
            <Link href="/" className={buttonLook()}>
              Overview
            </Link>
          }
        >
          It may be gone, not collected yet, or outside your accounts.
        </PanelEmpty>
      </section>
    </>
  )
}
