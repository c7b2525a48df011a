import type { Metadata } from 'next'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { cn } from '#app/_ui/cn.ts'
import { count } from '#app/_ui/count.ts'
import { CsvButton } from '#app/_ui/csv-button.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { can } from '#lib/auth/can.ts'
import { viewer } from '#lib/auth/viewer.ts'
import { EXCEPTION_STATES } from '#lib/db/read/list-exceptions.ts'
import { EndingSoon } from './_parts/ending-soon.tsx'
import { ExceptionTable } from './_parts/exception-table.tsx'

export const metadata: Metadata = { title: 'Exceptions' }

const TABS = [
  { state: 'active', name: 'In force' },
  { state: 'expired', name: 'Expired' },
  { state: 'ended', name: 'Ended by hand' },
  { state: null, name: 'All' },
] as const

export default async function ExceptionsPage({
  searchParams,
}: {
  readonly searchParams: PageQuery
}) {
  const query = await queryOf(searchParams)
  const mayGrant = can(await viewer(), 'accept-risk')
  const asked = query.get('state') ?? 'active'
  const state = EXCEPTION_STATES.find((one) => one === asked) ?? null
  const moved = whole(query.get('findings'))
  const granted = whole(query.get('granted'))
  return (
    <>
      <PageHeader
        title="Exceptions"
        about="Risks that somebody accepted, with who answers for each and until when. What they cover is left out of scores and counted beside them; when one ends, its findings are open again by themselves."
        actions={
          <>
            {mayGrant ? (
              <Link href="/exceptions/new" className={buttonLook()}>
                New exception
              </Link>
            ) : null}
            <CsvButton href="/api/export/exceptions?bom=1" what="all exceptions" />
          </>
        }
      />
      {granted === null || moved === null ? null : (
        <Notice kind="info">
          Granted: {count(granted)} {granted === 1 ? 'exception' : 'exceptions'}, covering{' '}
          {count(moved)} {moved === 1 ? 'finding' : 'findings'} from now on.
        </Notice>
      )}
      {query.get('ended') === null || moved === null ? null : (
        <Notice kind="info">
          Ended: {count(moved)} {moved === 1 ? 'finding is' : 'findings are'} no longer covered by
          it.
        </Notice>
      )}
      <section aria-label="Exceptions" className="rounded-lg border border-line bg-surface">
        <nav aria-label="State" className="flex flex-wrap gap-1 border-b border-line px-3 py-2">
          {TABS.map((tab) => (
            <Link
              key={tab.name}
              href={
                tab.state === 'active' ? '/exceptions' : `/exceptions?state=${tab.state ?? 'all'}`
              }
              aria-current={tab.state === state ? 'true' : undefined}
              className={cn(
                'inline-flex h-7 items-center rounded-md px-2.5 text-xs font-medium text-muted hover:bg-sunken hover:text-ink',
                tab.state === state && 'bg-sunken text-ink',
              )}
            >
              {tab.name}
            </Link>
          ))}
        </nav>
        <PanelBody key={query.toString()} what="The exceptions" rows={12}>
          <EndingSoon />
          <ExceptionTable query={query.toString()} states={state === null ? [] : [state]} />
        </PanelBody>
      </section>
    </>
  )
}

const whole = (text: string | null): number | null =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null
