import { database } from '#app/_data/database.ts'
import { pairOf, printPair } from '#app/_data/pair-of.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { cn } from '#app/_ui/cn.ts'
import { countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import { Pager } from '#app/_ui/table/pager.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { AREA_TITLES, AREAS, type Area } from '#lib/core/rules/rule.ts'
import {
  type AccountAreaScore,
  type AccountScores,
  listAccountScores,
} from '#lib/db/read/list-account-scores.ts'
import { listUnlistedAccounts } from '#lib/db/read/list-unlisted-accounts.ts'
import { HEAT_BANDS, HeatCell } from './heat-cell.tsx'

const SIZE = 50
const SHORT: Readonly<Record<Area, string>> = {
  runtime: 'Runtime',
  network: 'Network',
  configuration: 'Configuration',
  code: 'Code',
  identity: 'Identity',
}

interface Props {
  readonly asked: AskedScope
  readonly query: string
}

/** Accounts by areas: where the low numbers are. */
export async function Heatmap({ asked, query }: Props) {
  const params = new URLSearchParams(query)
  const sort = AREAS.find((area) => area === params.get('sort')) ?? 'name'
  const after = pairOf(params.get('after'))
  const found = await listAccountScores(await viewerScope(), database(), {
    ...asked,
    sort,
    after,
    size: SIZE + 1,
  })
  const rows = found.slice(0, SIZE)
  const unlisted = await unlistedOf(rows)
  const last = rows.at(-1)
  if (last === undefined) return <PanelEmpty kind="no-match" title="No account with such a score" />
  const at = (changes: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(params)
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) next.delete(name)
      else next.set(name, value)
    }
    return `/scores?${next}#accounts`
  }
  const mark = sort === 'name' ? last.accountName : String(shownIn(last, sort) ?? 0)
  return (
    <>
      <HeatLegend />
      <DataTable
        caption="Scores of accounts by area"
        rows={rows}
        rowKey={({ accountId }) => accountId}
        columns={columnsOf({ sort, unlisted, href: (name) => at({ sort: name, after: null }) })}
      />
      <Pager
        summary={`${countOf(rows.length, 'account')} on this page${sort === 'name' ? '' : `, the lowest in ${SHORT[sort].toLowerCase()} first; those without a score in it are left out`}`}
        first={after === null ? null : at({ after: null })}
        before={null}
        after={found.length > SIZE ? at({ after: printPair([mark, last.accountId]) }) : null}
      />
    </>
  )
}

const scoreOf = ({ scores }: AccountScores, area: Area) =>
  scores.find((score) => score.area === area) ?? null
/** What organizations tell of an account that could not be reached is no score of it. */
const unread = (score: AccountAreaScore | null): AccountAreaScore | null =>
  score === null ? null : { ...score, value: null }

const shownIn = (row: AccountScores, area: Area) => scoreOf(row, area)?.value ?? null

/** Of a page's accounts those whose functions could not all be listed, and whether nothing of them could be read. */
async function unlistedOf(rows: readonly AccountScores[]): Promise<ReadonlyMap<string, boolean>> {
  if (rows.length === 0) return new Map()
  const lost = await listUnlistedAccounts(await viewerScope(), database(), {
    accounts: rows.map(({ accountId }) => accountId),
    ou: null,
    size: rows.length,
  })
  return new Map(lost.map(({ accountId, unreachable }) => [accountId, unreachable]))
}

interface Drawn {
  readonly sort: 'name' | Area
  readonly unlisted: ReadonlyMap<string, boolean>
  readonly href: (sort: string | null) => string
}

const columnsOf = ({ sort, unlisted, href }: Drawn): readonly TableColumn<AccountScores>[] => [
  {
    id: 'account',
    header: 'Account',
    sort: { href: href(null), state: sort === 'name' ? 'ascending' : 'none' },
    cell: ({ accountId, accountName }) => (
      <Link href={`/accounts/${accountId}`} className="font-medium hover:underline">
        {accountName} <span className="numeric font-mono text-xs text-muted">{accountId}</span>
      </Link>
    ),
  },
  ...AREAS.map(
    (area): TableColumn<AccountScores> => ({
      id: area,
      header: SHORT[area],
      sort: { href: href(area), state: sort === area ? 'ascending' : 'none' },
      cell: (row) => (
        <HeatCell
          score={unlisted.get(row.accountId) ? unread(scoreOf(row, area)) : scoreOf(row, area)}
          unlisted={unlisted.has(row.accountId)}
          href={`/findings?account=${row.accountId}&area=${area}`}
          label={`${row.accountName}, ${AREA_TITLES[area]}`}
        />
      ),
    }),
  ),
]

function HeatLegend() {
  return (
    <ul aria-label="Colours" className="flex flex-wrap gap-2 px-4 py-2 text-xs">
      {HEAT_BANDS.map(({ look, words }) => (
        <li key={words} className={cn('rounded-sm px-1.5 py-0.5', look)}>
          {words}
        </li>
      ))}
      <li className="hatched-edge rounded-sm py-0.5 pl-3 pr-1.5">
        Not all, or not enough, was read
      </li>
    </ul>
  )
}
