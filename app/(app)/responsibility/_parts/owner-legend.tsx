import { OwnerBadge } from '#app/_ui/owner-badge.tsx'

const MEANINGS = [
  ['aws', 'AWS does it. You can read how, and there is nothing for you to set.'],
  ['shared', 'AWS does a part and you do the other; the cell says which is which.'],
  ['customer', 'Yours: if you do not do it, nobody does.'],
  ['publisher', 'Whoever publishes the runtime that you chose, perhaps another account.'],
  ['unknown', 'What decides it could not be read. Never counted as anybody’s.'],
] as const

/** What the five words of the matrix mean. */
export function OwnerLegend() {
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2 xl:grid-cols-5">
      {MEANINGS.map(([owner, meaning]) => (
        <div key={owner} className="flex flex-col items-start gap-1">
          <dt>
            <OwnerBadge owner={owner} />
          </dt>
          <dd className="text-xs text-muted">{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
