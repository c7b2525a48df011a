import { roleWords, scopeWords } from '#app/_account/access-words.ts'
import { PageEmpty } from '#app/_ui/panel/page-empty.tsx'
import { viewer } from '#lib/auth/viewer.ts'

export const metadata = { title: 'Not allowed' }

/** Says what the viewer has: what was asked for is in the address, and in the audit trail. */
export default async function Forbidden() {
  const { name, roles, scope } = await viewer()
  return (
    <PageEmpty
      heading="Not allowed"
      title="Your roles do not allow this"
      way={{ href: '/', label: 'Overview' }}
    >
      Nothing was changed. {name} is signed in as {roleWords(roles).toLowerCase()} and{' '}
      {scopeWords(scope).toLowerCase()}. Analysts and administrators accept risks and triage;
      auditors and administrators who see every account read the audit trail; such administrators
      alone manage who sees what. One of them can grant you the role.
    </PageEmpty>
  )
}
