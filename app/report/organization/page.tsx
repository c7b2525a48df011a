import type { Metadata } from 'next'
import { database } from '#app/_data/database.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { readFreshness } from '#lib/db/read/read-freshness.ts'
import { AccountSection } from '../_parts/account-section.tsx'
import { PrintButton } from '../_parts/print-button.tsx'
import { Report } from '../_parts/report.tsx'
import { ReportCover } from '../_parts/report-cover.tsx'

export const metadata: Metadata = { title: 'Report on the organization' }

export default async function OrganizationReport() {
  const who = await requirePermission('read')
  const freshness = await readFreshness(who.scope, database())
  const scope =
    who.scope.kind === 'everything'
      ? 'The whole organization'
      : `Those accounts that ${who.name} may see`
  return (
    <>
      <div className="report-tools flex flex-wrap gap-2">
        <PrintButton />
        <Link href="/" className={buttonLook()}>
          Back to the overview
        </Link>
        <a href="/api/export/audit-pack" download className={buttonLook()}>
          Audit pack
        </a>
      </div>
      <ReportCover
        title="Report on the organization"
        scope={`${scope}: ${countOf(freshness?.accounts ?? 0, 'account')}, ${countOf(freshness?.accountsWhole ?? 0, 'of them', 'of them')} read without loss`}
        by={who.name}
        now={new Date()}
        freshness={freshness}
      />
      <AccountSection />
      <Report asked={{ accounts: [], ou: null }} within={null} />
    </>
  )
}
