import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { database } from '#app/_data/database.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PrintButton } from '#app/report/_parts/print-button.tsx'
import { Report } from '#app/report/_parts/report.tsx'
import { ReportCover } from '#app/report/_parts/report-cover.tsx'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { isAccountId } from '#lib/core/model/account-id.ts'
import { readAccount } from '#lib/db/read/read-account.ts'
import { readFreshness } from '#lib/db/read/read-freshness.ts'

interface Props {
  readonly params: Promise<{ readonly id: string }>
}

const accountOf = cache(async (id: string) => readAccount(await viewerScope(), database(), id))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const account = await accountOf((await params).id)
  return { title: account === null ? 'Not found' : `Report on ${account.name} (${account.id})` }
}

export default async function AccountReport({ params }: Props) {
  const who = await requirePermission('read')
  const { id } = await params
  const account = await accountOf(id)
  if (account === null || !isAccountId(id)) notFound()
  return (
    <>
      <div className="report-tools flex flex-wrap gap-2">
        <PrintButton />
        <Link href={`/accounts/${id}`} className={buttonLook()}>
          Back to the account
        </Link>
        <a href={`/api/export/audit-pack?account=${id}`} download className={buttonLook()}>
          Audit pack
        </a>
      </div>
      <ReportCover
        title={`Report on ${account.name}`}
        scope={`Account ${id}, ${account.ouPath ?? 'no unit known'}, ${account.state.toLowerCase()}`}
        by={who.name}
        now={new Date()}
        freshness={await readFreshness(who.scope, database())}
      />
      <Report
        asked={{ accounts: [id], ou: null }}
        within={{ kind: 'accounts', accountIds: [id] }}
      />
    </>
  )
}
