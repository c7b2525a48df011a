import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { database } from '#app/_data/database.ts'
import { Badge } from '#app/_ui/badge.tsx'
import { buttonLook } from '#app/_ui/button.tsx'
import { CsvButton } from '#app/_ui/csv-button.tsx'
import { DefinitionList } from '#app/_ui/definition-list.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { Unknown } from '#app/_ui/unknown.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { NO_FILTERS } from '#lib/core/model/function-filters.ts'
import { FIRST_PAGE } from '#lib/core/model/function-order.ts'
import { readAccount } from '#lib/db/read/read-account.ts'
import { CoverageSummary } from '../../_overview/coverage-summary.tsx'
import { LineSummary } from '../../_overview/line-summary.tsx'
import { Runtimes } from '../../_overview/runtimes.tsx'
import { FunctionResults } from '../../functions/_parts/function-results.tsx'
import { ScorePanel } from '../../scores/_parts/score-panel.tsx'
import { AccountRegions } from './_parts/account-regions.tsx'

interface Props {
  readonly params: Promise<{ readonly id: string }>
}

const accountOf = cache(async (id: string) => readAccount(await viewerScope(), database(), id))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const account = await accountOf((await params).id)
  return { title: account === null ? 'Not found' : `${account.name} (${account.id})` }
}

export default async function AccountPage({ params }: Props) {
  const account = await accountOf((await params).id)
  if (account === null) notFound()
  const asked = { accounts: [account.id], ou: null }
  const now = new Date().toISOString()
  const functions = `/functions?account=${account.id}`
  return (
    <>
      <PageHeader
        trail={
          <Link
            href={account.parentId === null ? '/accounts' : `/accounts?ou=${account.parentId}`}
            className="link"
          >
            {account.ouPath ?? 'Accounts'}
          </Link>
        }
        title={account.name}
        about={
          <span className="inline-flex items-center gap-2">
            <span className="numeric font-mono text-xs">{account.id}</span>
            {account.isManagement ? <Badge tone="accent">Management</Badge> : null}
          </span>
        }
        actions={
          <CsvButton
            href={`/api/export/functions?bom=1&account=${account.id}`}
            what="this account’s functions"
          />
        }
      />
      <ScorePanel asked={asked} />
      <div className="grid grid-cols-1 gap-5 xl:grid-cols-[2fr_3fr]">
        <div className="flex min-w-0 flex-col gap-5">
          <Panel title="Account">
            <DefinitionList
              items={[
                { term: 'State', value: account.state },
                { term: 'E-mail', value: account.email ?? '–' },
                { term: 'Unit', value: account.ouPath ?? '–' },
                {
                  term: 'Joined',
                  value:
                    account.joinedAt === null ? (
                      '–'
                    ) : (
                      <RelativeTime at={account.joinedAt.toISOString()} now={now} />
                    ),
                },
                {
                  term: 'First seen',
                  value: <RelativeTime at={account.firstSeenAt.toISOString()} now={now} />,
                },
                {
                  term: 'Tags',
                  value:
                    account.tags === null ? (
                      <Unknown why="access-denied" action="organizations:ListTagsForResource" />
                    ) : (
                      account.tags.map(({ key, value }) => `${key}=${value}`).join(', ') || 'None'
                    ),
                },
              ]}
            />
          </Panel>
          <Panel
            title="Whose job it is"
            about="Where the layers of its functions sit, where that differs"
          >
            <PanelBody what="The layers" rows={6} rowHeight={44}>
              <LineSummary asked={asked} />
            </PanelBody>
          </Panel>
          <Panel title="Coverage">
            <PanelBody what="The coverage" rows={4}>
              <CoverageSummary asked={asked} />
            </PanelBody>
          </Panel>
        </div>
        <Panel title="Runtimes">
          <PanelBody what="The runtimes" rows={8}>
            <Runtimes asked={asked} />
          </PanelBody>
        </Panel>
      </div>
      <Panel title="Regions" about="What was found in each, and how reading it ended">
        <PanelBody what="The Regions" rows={4}>
          <AccountRegions accountId={account.id} />
        </PanelBody>
      </Panel>
      <Panel
        title="Functions"
        actions={
          <Link href={functions} className={buttonLook({ size: 'sm' })}>
            Filter and sort
          </Link>
        }
      >
        <PanelBody what="The functions" rows={10}>
          <FunctionResults
            query={`account=${account.id}&size=25`}
            filters={{ ...NO_FILTERS, accounts: [account.id] }}
            order={{ ...FIRST_PAGE, size: 25 }}
          />
        </PanelBody>
      </Panel>
    </>
  )
}
