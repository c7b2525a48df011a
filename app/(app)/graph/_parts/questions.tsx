import { ArrowRight } from 'lucide-react'
import { Link } from '#app/_ui/link.tsx'

const QUESTIONS = [
  {
    href: '/graph/edges?crossing=organization&verdict=conditional,proven,unknown&kind=invoke,service-grant,url',
    title: 'Who comes in from outside?',
    about: 'Edges that cross the boundary of the organization and are not proven shut.',
  },
  {
    href: '/graph/exfiltration',
    title: 'Who can call out?',
    about: 'Roles that can invoke functions of others: the record is in somebody else’s trail.',
  },
  {
    href: '/graph/edges?crossing=account,unit',
    title: 'What crosses accounts and units?',
    about: 'Calls between your own accounts, proven and broken.',
  },
  {
    href: '/graph/edges?verdict=broken',
    title: 'What is meant and does not work?',
    about: 'A side is missing: a trigger without permission, a grant that nobody can use.',
  },
] as const

/** The questions that the graph answers, each a list. For one function they are on its own page of the graph. */
export function Questions() {
  return (
    <ul aria-label="Questions" className="grid grid-cols-1 gap-3 sm:grid-cols-2 xl:grid-cols-4">
      {QUESTIONS.map(({ href, title, about }) => (
        <li key={href}>
          <Link
            href={href}
            className="flex h-full flex-col gap-1 rounded-lg border border-line bg-surface px-4 py-3 hover:border-line-strong"
          >
            <span className="flex items-center justify-between gap-2 font-medium">
              {title}
              <ArrowRight className="size-4 shrink-0 text-muted" aria-hidden="true" />
            </span>
            <span className="text-xs text-muted">{about}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
