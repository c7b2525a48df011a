import type { Metadata } from 'next'
import { database } from '#app/_data/database.ts'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { can } from '#lib/auth/can.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { givableRoles } from '#lib/core/tokens/token-access.ts'
import { listUnits } from '#lib/db/read/list-units.ts'
import { TokenForm } from './_parts/token-form.tsx'
import { TokenTable } from './_parts/token-table.tsx'

export const metadata: Metadata = { title: 'API tokens' }

export default async function TokensPage() {
  const viewer = await requirePermission('read')
  const units = await listUnits(viewer.scope, database())
  const everybodys = can(viewer, 'manage-tokens')
  return (
    <>
      <PageHeader
        title="API tokens"
        about="For programs that read the API. A token opens what its owner may see at that moment, and of that only its own role and accounts."
        actions={
          <Link href="/api-docs" className="link text-xs">
            What the API answers
          </Link>
        }
      />
      <Panel title="New token" about="It is shown once, and kept nowhere">
        <TokenForm
          roles={givableRoles(viewer.roles)}
          units={units.map(({ id, path }) => ({ id, path }))}
        />
      </Panel>
      <Panel title={everybodys ? 'All tokens' : 'Your tokens'}>
        <PanelBody what={everybodys ? 'All tokens' : 'Your tokens'} rows={4}>
          <TokenTable everybodys={everybodys} />
        </PanelBody>
      </Panel>
    </>
  )
}
