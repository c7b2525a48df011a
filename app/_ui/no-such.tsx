import { PageEmpty } from './panel/page-empty.tsx'

/** A page for what is not there, or not for this viewer to see: the two are told alike. */
export function NoSuch({ what }: { readonly what: string }) {
  return (
    <PageEmpty
      heading="Not found"
      title={`There is no such ${what}, or you may not see it`}
      way={{ href: '/', label: 'Overview' }}
    >
      It may be gone, not collected yet, or outside your accounts.
    </PageEmpty>
  )
}
