import type { ReactNode } from 'react'
import { buttonLook } from '../button.tsx'
import { Link } from '../link.tsx'
import { PageHeader } from '../page-header.tsx'
import { PanelEmpty } from './panel-empty.tsx'

interface Props {
  readonly heading: string
  /** Why there is nothing, in a sentence. */
  readonly title: string
  readonly children: ReactNode
  readonly way?: { readonly href: string; readonly label: string }
}

/** A page with nothing to show but why, and the way on. */
export function PageEmpty({ heading, title, children, way }: Props) {
  return (
    <>
      <PageHeader title={heading} />
      <section aria-label={heading} className="rounded-lg border border-line bg-surface">
        <PanelEmpty
          kind="no-match"
          title={title}
          action={
            way === undefined ? undefined : (
              <Link href={way.href} className={buttonLook()}>
                {way.label}
              </Link>
            )
          }
        >
          {children}
        </PanelEmpty>
      </section>
    </>
  )
}
