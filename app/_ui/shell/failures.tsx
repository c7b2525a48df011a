import { CircleX } from 'lucide-react'
import { database } from '#app/_data/database.ts'
import { viewer } from '#lib/auth/viewer.ts'
import { countUnseenFailures } from '#lib/db/read/count-unseen-failures.ts'
import { Link } from '../link.tsx'

/** What failed of the viewer's own notices and scheduled files since somebody looked. Nothing when nothing did. */
export async function Failures() {
  const { notices, files } = await countUnseenFailures((await viewer()).id, database())
  const links = [
    { count: notices, one: 'notice', many: 'notices', href: '/notifications' },
    { count: files, one: 'scheduled file', many: 'scheduled files', href: '/exports' },
  ].filter(({ count }) => count > 0)
  return links.map(({ count, one, many, href }) => (
    <Link
      key={href}
      href={href}
      className="flex h-8 items-center gap-1.5 rounded-md bg-critical-soft px-2 text-xs font-medium text-critical"
    >
      <CircleX className="size-3.5 shrink-0" aria-hidden="true" />
      {count} {count === 1 ? one : many} failed
    </Link>
  ))
}
