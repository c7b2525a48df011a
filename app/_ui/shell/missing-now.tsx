'use client'

import { useEffect, useState } from 'react'
import type { LossTally } from '#lib/db/read/tally-losses.ts'
import { countOf } from '../count.ts'
import { Link } from '../link.tsx'
import { UNSEEN_WORDS } from '../unseen-words.ts'
import { lossesNow } from './losses-now.ts'

const SHOWN = 4
const LOOK = 'text-xs text-muted'

/** What is missing from all that the viewer sees, by why. It asks when it is drawn. */
export function MissingNow() {
  const [losses, setLosses] = useState<readonly LossTally[] | 'failed' | null>(null)
  useEffect(() => {
    lossesNow().then(setLosses, () => setLosses('failed'))
  }, [])
  if (losses === null) {
    return (
      <div role="status">
        <span className="sr-only">Loading what is missing…</span>
        <div className="skeleton h-24" aria-hidden="true" />
      </div>
    )
  }
  if (losses === 'failed') return <p className={LOOK}>What is missing could not be read now.</p>
  if (losses.length === 0) return <p className={LOOK}>No read was lost.</p>
  const more = losses.length - SHOWN
  return (
    <>
      <ul>
        {losses.slice(0, SHOWN).map((loss) => (
          <li
            key={`${loss.reason} ${loss.action}`}
            className="border-b border-line py-1.5 last:border-b-0"
          >
            <Link href={hrefOf(loss)} className="link font-mono text-xs [overflow-wrap:anywhere]">
              {loss.action}
            </Link>
            <span className="numeric block text-xs text-muted">
              {UNSEEN_WORDS[loss.reason].word}: {countOf(loss.reads, 'read')} in{' '}
              {countOf(loss.accounts, 'account')}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className={LOOK}>and {countOf(more, 'call')} more</p> : null}
    </>
  )
}

const hrefOf = ({ reason, action }: LossTally): string =>
  `/coverage?${new URLSearchParams({ reason, action })}#lost-reads`
