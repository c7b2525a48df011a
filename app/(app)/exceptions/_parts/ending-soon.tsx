import { database } from '#app/_data/database.ts'
import { count, countOf } from '#app/_ui/count.ts'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { listExceptions } from '#lib/db/read/list-exceptions.ts'
import { endsSoon } from './ends-soon.ts'
import { whatWords, whereWords } from './scope-words.ts'

const LOOKED_AT = 200
const NAMED = 5

/** Which exceptions end within a week, so that somebody fixes what they cover or accepts it anew. */
export async function EndingSoon() {
  const now = new Date()
  const active = await listExceptions(await viewerScope(), database(), {
    now,
    states: ['active'],
    after: null,
    size: LOOKED_AT,
  })
  const soon = active.filter(({ expiresAt }) => endsSoon(expiresAt, now))
  if (soon.length === 0) return null
  const findings = soon.reduce((sum, one) => sum + one.findings, 0)
  return (
    <Notice kind="warning" className="m-3">
      <strong className="font-medium">
        {countOf(soon.length, 'exception')} {soon.length === 1 ? 'ends' : 'end'} within a week;{' '}
        {countOf(findings, 'finding')} will be open again.
      </strong>
      <ul className="mt-1 list-disc pl-5">
        {soon.slice(0, NAMED).map((one) => (
          <li key={one.id}>
            <a href={`#${one.id}`} className="link">
              {whatWords(one)}
            </a>
            , {whereWords(one)}: ends{' '}
            <RelativeTime at={one.expiresAt.toISOString()} now={now.toISOString()} />, {one.owner}{' '}
            answers for it
          </li>
        ))}
      </ul>
      {soon.length > NAMED ? <p>And {count(soon.length - NAMED)} more.</p> : null}
    </Notice>
  )
}
