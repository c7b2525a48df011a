import { database } from '#app/_data/database.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { count } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { listUnlistedAccounts } from '#lib/db/read/list-unlisted-accounts.ts'

const MOST = 1_000

/** Says what none of the numbers can know: functions that were never listed. */
export async function UnlistedNote({ asked }: { readonly asked: AskedScope }) {
  const lost = await listUnlistedAccounts(await viewerScope(), database(), {
    ...asked,
    size: MOST + 1,
  })
  if (lost.length === 0) return null
  const many = `${count(Math.min(lost.length, MOST))}${lost.length > MOST ? '+' : ''}`
  return (
    <Notice kind="partial" className="mx-3 mt-3 py-1.5 text-xs">
      The functions of {many} {lost.length === 1 ? 'account' : 'accounts'} could not all be listed:
      what was not listed is in none of these numbers.{' '}
      <Link href="/coverage" className="link">
        What could not be read
      </Link>
    </Notice>
  )
}
