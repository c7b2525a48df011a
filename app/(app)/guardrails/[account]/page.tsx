import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GuardrailBadge } from '#app/_access/guardrail-badge.tsx'
import { STATE_WORDS } from '#app/_access/guardrail-words.ts'
import { database } from '#app/_data/database.ts'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { NO_ACCESS_FILTERS } from '#lib/core/access/access-filters.ts'
import { GUARDRAILS } from '#lib/core/policy/guardrails.ts'
import { listGuardrails } from '#lib/db/read/list-guardrails.ts'
import { readControlPolicies } from '#lib/db/read/read-control-policies.ts'
import { AdministratorTable } from './_parts/administrator-table.tsx'
import { AttemptTable } from './_parts/attempt-table.tsx'
import { DecidingControls } from './_parts/deciding-controls.tsx'

interface Props {
  readonly params: Promise<{ readonly account: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Guardrails of ${(await params).account}` }
}

export default async function AccountGuardrailsPage({ params }: Props) {
  const { account } = await params
  const scope = await viewerScope()
  const filters = { ...NO_ACCESS_FILTERS, accounts: [account] }
  const [row] = await listGuardrails(scope, database(), { filters, after: null, size: 1 })
  if (row === undefined) notFound()
  const documents = [
    ...new Set(row.standings.flatMap(({ by }) => by.map(({ document }) => document))),
  ]
  const policies = await readControlPolicies(scope, database(), documents)
  return (
    <>
      <PageHeader
        trail={
          <Link href="/guardrails" className="link">
            Guardrails
          </Link>
        }
        title={row.name ?? row.id}
        about={`${row.id}, ${row.ouPath ?? 'unit unknown'}`}
      />
      <Panel
        title="Administrators"
        about="Roles and users whose own policies let them do all that is tried below, and what control policies and their boundary leave of it. A boundary binds only who has it; the root user of the account is held by control policies alone."
      >
        <PanelBody what="The administrators" rows={4}>
          <AdministratorTable accountId={row.id} />
        </PanelBody>
      </Panel>
      {GUARDRAILS.map(({ id, title, reference }) => {
        const standing = row.standings.find(({ guardrail }) => guardrail === id)
        if (standing === undefined) return null
        return (
          <Panel
            key={id}
            id={id}
            title={title}
            about={STATE_WORDS[standing.state].means}
            actions={
              <>
                {['not', 'partly'].includes(standing.state) ? (
                  <Link
                    href={`/guardrails/generator?account=${row.id}&guardrail=${id}`}
                    className="link"
                  >
                    Write this policy
                  </Link>
                ) : null}
                <GuardrailBadge state={standing.state} />
              </>
            }
          >
            <AttemptTable standing={standing} policies={policies} />
            <DecidingControls standing={standing} policies={policies} />
            <p className="border-t border-line px-4 py-2 text-xs">
              <a href={reference} className="link" rel="noreferrer" target="_blank">
                AWS on this
              </a>
            </p>
          </Panel>
        )
      })}
    </>
  )
}
