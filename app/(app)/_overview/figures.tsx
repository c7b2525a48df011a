import { database } from '#app/_data/database.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { count, countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { inScope } from '#app/_ui/shell/scope-query.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { Freshness } from '#lib/db/read/read-freshness.ts'
import type { FunctionGroup } from '#lib/db/read/read-overview.ts'
import { tallyCoverage } from '#lib/db/read/tally-coverage.ts'
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
  const [groups, tally] = await Promise.all([
    groupsOf(asked.accounts.join(','), asked.ou),
    tallyCoverage(await viewerScope(), database(), asked),
  ])
  const lostIn = tally
    .filter(
      ({ source, state }) => source === 'functions' && (state === 'failed' || state === 'partial'),
    )
    .reduce((sum, { targets }) => sum + targets, 0)
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
      name: 'functions',
      value: count(all),
      more: regionsOf(groups, lostIn, freshness.accountsUnreachable),
      href: functions(''),
    },
    {
      name: 'accounts whole',
      value: `${count(freshness.accountsWhole)} of ${count(freshness.accounts)}`,
      more: `${count(freshness.accountsUnreachable)} could not be reached`,
      href: '/coverage',
    },
    {
      name: 'in a VPC',
      value: count(inVpc),
      more: shareOf(inVpc, all),
      href: functions('vpc=yes'),
    },
    {
      name: 'container images',
      value: count(images),
      more: shareOf(images, all),
      href: functions('package=Image'),
    },
    {
      name: 'on arm64',
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
          <Link href={href} className="block h-full px-4 py-2 hover:bg-sunken">
            <span className="flex flex-wrap items-baseline gap-x-2">
              <span className="numeric text-xl font-semibold tracking-tight">{value}</span>
              <span className="text-xs">{name}</span>
            </span>
            <span className="numeric text-xs text-muted">{more}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

const shareOf = (part: number, whole: number): string =>
  whole === 0 ? 'of none' : `${Math.round((100 * part) / whole)} % of functions`

/** What was counted is a least number as long as a listing of functions is lost somewhere. */
function regionsOf(groups: readonly FunctionGroup[], lostIn: number, unreachable: number): string {
  const lost = [
    ...(lostIn === 0 ? [] : [countOf(lostIn, 'account·Region')]),
    ...(unreachable === 0 ? [] : [countOf(unreachable, 'account')]),
  ]
  if (lost.length > 0) return `or more: ${lost.join(', ')} unknown`
  return `in ${countOf(new Set(groups.map(({ region }) => region)).size, 'Region')}`
}
