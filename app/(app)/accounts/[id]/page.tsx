import { Package, Printer } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { IfRead } from '#app/_brief/if-read.tsx'
import { UrgentBriefs } from '#app/_brief/urgent-briefs.tsx'
import { database } from '#app/_data/database.ts'
import { Badge } from '#app/_ui/badge.tsx'
import { buttonLook } from '#app/_ui/button.tsx'
import { CopyButton } from '#app/_ui/copy-button.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { NO_FILTERS } from '#lib/core/model/function-filters.ts'
import { FIRST_PAGE } from '#lib/core/model/function-order.ts'
import { type AccountFacts as Facts, readAccount } from '#lib/db/read/read-account.ts'
import { CoverageSummary } from '../../_overview/coverage-summary.tsx'
import { LineSummary } from '../../_overview/line-summary.tsx'
import { Runtimes } from '../../_overview/runtimes.tsx'
import { FunctionResults } from '../../functions/_parts/function-results.tsx'
import { ScorePanel } from '../../scores/_parts/score-panel.tsx'
import { AccountFacts } from './_parts/account-facts.tsx'
import { AccountFiles } from './_parts/account-files.tsx'
import { AccountFindings } from './_parts/account-findings.tsx'
import { AccountRegions } from './_parts/account-regions.tsx'
import { Neighbours } from './_parts/neighbours.tsx'
import { UnreachedNote } from './_parts/unreached-note.tsx'

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
  const { id } = account
  return (
    <>
      <Header account={account} />
      <UnreachedNote asked={{ accounts: [id], ou: null }} />
      <ScorePanel asked={{ accounts: [id], ou: null }} />
      <UrgentBriefs asked={{ accounts: [id], ou: null }} />
      <Background account={account} />
      <Panel title="Regions" about="What was found in each, and how reading it ended">
        <PanelBody what="The Regions" rows={4}>
          <IfRead asked={{ accounts: [id], ou: null }} what="its Regions">
            <AccountRegions accountId={id} />
          </IfRead>
        </PanelBody>
      </Panel>
      <Lists id={id} />
      <Panel title="Files" about="The same, as CSV for an auditor">
        <AccountFiles accountId={id} />
      </Panel>
    </>
  )
}

function Header({ account }: { readonly account: Facts }) {
  const { id } = account
  return (
    <PageHeader
      words={[
        'Scores',
        'Verdicts',
        'Audiences',
        'Capacity',
        'Runtimes',
        'Coverage',
        'Verdicts of an edge',
      ]}
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
        <span className="inline-flex flex-wrap items-center gap-2">
          <span className="numeric font-mono text-xs">{id}</span>
          <CopyButton text={id} what="account id" compact />
          {account.isManagement ? <Badge tone="accent">Management</Badge> : null}
          {account.state === 'ACTIVE' ? null : <Badge tone="medium">{account.state}</Badge>}
          {account.vanishedAt === null ? null : <Badge tone="medium">Left the organization</Badge>}
        </span>
      }
      actions={
        <>
          <Link href={`/report/account/${id}`} className={buttonLook()}>
            <Printer aria-hidden="true" />
            Print a report
          </Link>
          <a href={`/api/export/audit-pack?account=${id}`} download className={buttonLook()}>
            <Package aria-hidden="true" />
            Audit pack
          </a>
        </>
      }
    />
  )
}

function Background({ account }: { readonly account: Facts }) {
  const asked = { accounts: [account.id], ou: null }
  return (
    <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-5">
        <Panel title="Its place in the organization">
          <AccountFacts account={account} />
        </Panel>
        <Panel title="What could not be read?" about="How the newest reads of every source ended">
          <PanelBody what="The coverage" rows={4}>
            <CoverageSummary asked={asked} />
          </PanelBody>
        </Panel>
        <Panel
          title="Whose job is it?"
          about="Where the layers of its functions sit, where that differs"
        >
          <PanelBody what="The layers" rows={9} rowHeight={44}>
            <IfRead asked={asked} what="its functions’ layers">
              <LineSummary asked={asked} />
            </IfRead>
          </PanelBody>
        </Panel>
      </div>
      <div className="flex min-w-0 flex-col gap-5">
        <Panel title="Who are its neighbours?" about="Edges of the invoke graph, widest first">
          <PanelBody what="The neighbours" rows={6} rowHeight={44}>
            <IfRead asked={asked} what="who calls whom">
              <Neighbours accountId={account.id} />
            </IfRead>
          </PanelBody>
        </Panel>
        <Panel title="Which runtimes carry its functions, and until when?">
          <PanelBody what="The runtimes" rows={8}>
            <IfRead asked={asked} what="its runtimes">
              <Runtimes asked={asked} />
            </IfRead>
          </PanelBody>
        </Panel>
      </div>
    </div>
  )
}

const SIZE = 25

function Lists({ id }: { readonly id: string }) {
  const asked = { accounts: [id], ou: null }
  return (
    <>
      <Panel
        title="Findings"
        about="What fails, the gravest first"
        actions={<ListLink href={`/findings?account=${id}`} />}
      >
        <PanelBody what="The findings" rows={10}>
          <AccountFindings asked={asked} size={SIZE} />
        </PanelBody>
      </Panel>
      <Panel title="Functions" actions={<ListLink href={`/functions?account=${id}`} />}>
        <PanelBody what="The functions" rows={10}>
          <IfRead asked={asked} what="its functions">
            <FunctionResults
              query={`account=${id}&size=${SIZE}`}
              filters={{ ...NO_FILTERS, accounts: [id] }}
              order={{ ...FIRST_PAGE, size: SIZE }}
            />
          </IfRead>
        </PanelBody>
      </Panel>
    </>
  )
}

const ListLink = ({ href }: { readonly href: string }) => (
  <Link href={href} className={buttonLook({ size: 'sm' })}>
    Filter and sort
  </Link>
)
