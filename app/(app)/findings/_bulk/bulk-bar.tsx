'use client'

import { ShieldCheck, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { count, countOf } from '#app/_ui/count.ts'
import { useSelection } from '#app/_ui/table/selection.tsx'
import { askAccept } from '../_accept/ask-accept.ts'
import { BulkReport } from './bulk-report.tsx'
import { BulkTriage } from './bulk-triage.tsx'
import { useBulk } from './use-bulk.ts'

interface Props {
  /** The filters of the list, as an address has them. */
  readonly query: string
  readonly total: number
  readonly about: boolean
  readonly self: string
  readonly mayTriage: boolean
  readonly mayAccept: boolean
}

/** What can be done with the selected findings, or with all that the list shows. Nothing while nothing is selected. */
export function BulkBar({ query, total, about, self, mayTriage, mayAccept }: Props) {
  const selection = useSelection()
  const bulk = useBulk()
  const [every, setEvery] = useState(false)
  const selected = selection?.selected.size ?? 0
  const all = every && selected > 0
  const target = all
    ? ({ kind: 'query', query } as const)
    : ({ kind: 'keys', keys: [...(selection?.selected ?? [])] } as const)
  const clear = () => {
    setEvery(false)
    selection?.set([])
  }
  const totalWords = `${about ? 'about ' : ''}${count(total)}`
  return (
    <div className="sticky bottom-3 z-20 flex flex-col gap-2 px-3 empty:hidden">
      {bulk.report === null ? null : (
        <BulkReport outcome={bulk.report} onClose={() => bulk.setReport(null)} />
      )}
      {selected === 0 ? null : (
        <section
          aria-label="Selected findings"
          className="flex flex-wrap items-center gap-2 rounded-lg border border-line-strong bg-raised px-3 py-2 shadow-pop"
        >
          <p role="status" className="numeric font-medium">
            {all ? `All ${totalWords} that match` : `${countOf(selected, 'finding')} selected`}
          </p>
          {!all && total > selected ? (
            <Button size="sm" look="ghost" onClick={() => setEvery(true)}>
              Select all {totalWords} that match
            </Button>
          ) : null}
          {!mayTriage ? null : bulk.progress === null ? (
            <BulkTriage
              self={self}
              onSubmit={(change) => void bulk.run({ target, change }).then(clear)}
            />
          ) : (
            <label className="flex items-center gap-2 text-xs">
              {count(bulk.progress)} done
              <progress max={all ? total : selected} value={bulk.progress} className="w-32" />
            </label>
          )}
          {mayAccept && !all ? (
            <Button size="sm" onClick={() => askAccept([...(selection?.selected ?? [])])}>
              <ShieldCheck aria-hidden="true" />
              Accept risk
            </Button>
          ) : null}
          <Button size="sm" look="ghost" className="ml-auto" onClick={clear}>
            <X aria-hidden="true" />
            Clear selection
          </Button>
        </section>
      )}
    </div>
  )
}
