import { PageEmpty } from '#app/_ui/panel/page-empty.tsx'

export const metadata = { title: 'Not allowed' }

export default function Forbidden() {
  return (
    <PageEmpty
      heading="Not allowed"
      title="Your roles do not allow this"
      way={{ href: '/', label: 'Overview' }}
    >
      Nothing was changed. An administrator can give you the role that it needs.
    </PageEmpty>
  )
}
