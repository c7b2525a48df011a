import type { AskedScope } from '#app/_data/scope-of.ts'
import { count, countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { inScope } from '#app/_ui/shell/scope-query.ts'
import type { Freshness } from '#lib/db/read/read-freshness.ts'
import { groupsOf } from './groups.ts'

interface Figure {
  readonly name: string
  readonly value: string
  readonly more: string
  readonly href: string
}

interface Props {
  readonly asked: AskedScope
  readonly freshness: Freshness
}

export async function Figures({ asked, freshness }: Props) {
  const groups = await groupsOf(asked.accounts.join(','), asked.ou)
  const all = groups.reduce((sum, { functions }) => sum + functions, 0)
  const of = (kind: (group: (typeof groups)[number]) => boolean) =>
    groups.filter(kind).reduce((sum, { functions }) => sum + functions, 0)
  const images = of(({ packageType }) => packageType === 'Image')
  const inVpc = of(({ inVpc: attached }) => attached)
  const query = new URLSearchParams({
    ...(asked.accounts.length === 0 ? {} : { account: asked.accounts.join(',') }),
    ...(asked.ou === null ? {} : { ou: asked.ou }),
  })
  const functions = (filter: string) =>
    `${inScope('/functions', query)}${filter === '' ? '' : `${query.size === 0 ? '?' : '&'}${filter}`}`
  const figures: readonly Figure[] = [
    {
      name: 'Functions',
      value: count(all),
      more: `in ${countOf(new Set(groups.map(({ region }) => region)).size, 'Region')}`,
      href: functions(''),
    },
    {
      name: 'Accounts read without loss',
      value: `${count(freshness.accountsWhole)} of ${count(freshness.accounts)}`,
      more: `${count(freshness.accountsUnreachable)} could not be reached`,
      href: '/coverage',
    },
    {
      name: 'In a VPC',
      value: count(inVpc),
      more: shareOf(inVpc, all),
      href: functions('vpc=yes'),
    },
    {
      name: 'Container images',
      value: count(images),
      more: shareOf(images, all),
      href: functions('package=Image'),
    },
    {
      name: 'On arm64',
      value: count(of(({ architecture }) => architecture === 'arm64')),
      more: shareOf(
        of(({ architecture }) => architecture === 'arm64'),
        all,
      ),
      href: functions('architecture=arm64'),
    },
  ]
  return (
    <ul className="grid grid-cols-2 gap-px overflow-hidden rounded-lg bg-line md:grid-cols-3 xl:grid-cols-5">
      {figures.map(({ name, value, more, href }, place) => (
        <li
          key={name}
          className={place === 0 ? 'col-span-2 bg-surface md:col-span-1' : 'bg-surface'}
        >
          <Link href={href} className="block h-full px-4 py-3 hover:bg-sunken">
            <span className="text-xs text-muted">{name}</span>
            <span className="numeric block text-xl font-semibold tracking-tight">{value}</span>
            <span className="numeric text-xs text-muted">{more}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

const shareOf = (part: number, whole: number): string =>
  whole === 0 ? 'of none' : `${Math.round((100 * part) / whole)} % of functions`
