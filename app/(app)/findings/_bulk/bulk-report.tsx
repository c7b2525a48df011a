'use client'

import { X } from 'lucide-react'
import { Button } from '#app/_ui/button.tsx'
import { countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import type { TriageOutcome } from './run-triage.ts'

interface Props {
  readonly outcome: Pick<TriageOutcome, 'changed' | 'refused' | 'missing'>
  readonly onClose: () => void
}

/** What of an act did not happen: which findings, and why. */
export function BulkReport({ outcome: { changed, refused, missing }, onClose }: Props) {
  return (
    <section
      aria-label="What could not be changed"
      className="rounded-lg border border-medium bg-medium-soft px-4 py-3"
    >
      <div className="flex items-start justify-between gap-3">
        <p className="font-medium">
          {countOf(changed, 'finding')} changed; {refused.length + missing} not.
        </p>
        <Button look="ghost" size="icon" aria-label="Close the report" onClick={onClose}>
          <X aria-hidden="true" />
        </Button>
      </div>
      <ul className="max-h-56 list-disc overflow-y-auto pl-5">
        {refused.map(({ key, ruleId, resource, why }) => (
          <li key={key}>
            <Link href={`/findings/${key}`} className="link">
              {ruleId}
            </Link>{' '}
            <span className="break-all font-mono text-xs">{resource}</span>: {why}
          </li>
        ))}
        {missing === 0 ? null : (
          <li>
            {countOf(missing, 'finding')}: no longer there, resolved by a run since the page was
            read.
          </li>
        )}
      </ul>
    </section>
  )
}
