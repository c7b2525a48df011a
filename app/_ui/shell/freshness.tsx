import { CircleAlert, CircleCheck, CircleDashed, LoaderCircle } from 'lucide-react'
import { database } from '#app/_data/database.ts'
import { freshnessOf } from '#app/_data/freshness-of.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { readOpenRun } from '#lib/db/read/read-open-run.ts'
import { cn } from '../cn.ts'
import { count, countOf } from '../count.ts'
import { Link } from '../link.tsx'
import { RefreshEvery } from '../refresh-every.tsx'
import { RelativeTime } from '../relative-time.tsx'
import { FreshnessFacts } from './freshness-facts.tsx'
import { FreshnessPopover } from './freshness-popover.tsx'

const LOOK =
  'inline-flex h-8 items-center gap-2 whitespace-nowrap rounded-md px-2 text-xs hover:bg-sunken'

/** How old the data is and how much of it could be read; what was lost is behind it. */
export async function Freshness() {
  const scope = await viewerScope()
  const [facts, openRun] = await Promise.all([freshnessOf(), readOpenRun(scope, database())])
  const now = new Date().toISOString()
  if (facts === null) {
    return (
      <Link href="/runs" className={LOOK}>
        {openRun === null ? (
          <CircleDashed className="size-4 text-muted" aria-hidden="true" />
        ) : (
          <LoaderCircle
            className="size-4 text-accent motion-safe:animate-spin"
            aria-hidden="true"
          />
        )}
        <span className="sr-only sm:not-sr-only">
          {openRun === null ? 'Nothing collected yet' : 'First run in progress'}
        </span>
      </Link>
    )
  }
  const whole = facts.gaps === 0 && facts.accountsUnreachable === 0
  const Icon = whole ? CircleCheck : CircleAlert
  const sign = (
    <>
      <Icon
        className={cn('size-4 shrink-0', whole ? 'text-good' : 'text-medium')}
        aria-hidden="true"
      />
      <span className="sr-only lg:not-sr-only">
        <span className="text-muted">Data from </span>
        <RelativeTime at={facts.publishedAt.toISOString()} now={now} className="font-medium" />
        <span className="text-muted"> · </span>
        <span className="numeric">
          {count(facts.accountsWhole)} of {countOf(facts.accounts, 'account')} whole
        </span>
        {facts.accountsUnreachable === 0 ? null : (
          <span className="numeric"> · {count(facts.accountsUnreachable)} failed</span>
        )}
        {facts.gaps === 0 ? null : (
          <span className="numeric text-muted"> · {countOf(facts.gaps, 'gap')}</span>
        )}
      </span>
      {openRun === null ? null : (
        <LoaderCircle
          className="size-3.5 text-accent motion-safe:animate-spin"
          role="img"
          aria-label="A run is in progress"
        />
      )}
    </>
  )
  return (
    <>
      <FreshnessPopover sign={sign}>
        <FreshnessFacts facts={facts} running={openRun !== null} now={now} />
      </FreshnessPopover>
      <RefreshEvery seconds={60} />
    </>
  )
}
