import type { Metadata } from 'next'
import { database } from '#app/_data/database.ts'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { listUnits } from '#lib/db/read/list-units.ts'
import { parseGrant } from '../_parts/parse-grant.ts'
import { GrantForm } from './_parts/grant-form.tsx'
import { Preview } from './_parts/preview.tsx'
import { ScopeForm } from './_parts/scope-form.tsx'

export const metadata: Metadata = { title: 'New grant' }

export default async function NewGrantPage({ searchParams }: { readonly searchParams: PageQuery }) {
  const { scope } = await requirePermission('manage-grants')
  const query = await queryOf(searchParams)
  const now = new Date()
  const units = await listUnits(scope, database())
  const text = (name: string) => query.get(name)?.trim() ?? ''
  const parsed = query.size === 0 ? null : parseGrant(text, { units, now })
  return (
    <>
      <PageHeader
        trail={
          <Link href="/settings/access" className="link">
            Access
          </Link>
        }
        title="New grant"
        about="First whom it is for and what it opens, shown before anything is saved; then until when, and why. Groups come from the sign-in provider’s groups claim; the account of a person is the sub claim or a verified e-mail address."
      />
      <Panel title="Whom it is for, and what it opens">
        <ScopeForm text={text} units={units} />
        {parsed?.ok === true ? (
          <PanelBody key={query.toString()} what="What it would open" rows={2}>
            <Preview input={parsed.input} />
          </PanelBody>
        ) : null}
        {parsed?.ok === false ? (
          <Notice kind="warning" className="m-3">
            {parsed.problem}
          </Notice>
        ) : null}
      </Panel>
      {parsed?.ok === true ? (
        <Panel title="Until when, and why">
          <GrantForm asked={[...query]} earliest={now.toISOString().slice(0, 10)} />
        </Panel>
      ) : null}
    </>
  )
}
