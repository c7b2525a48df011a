import { count } from '#app/_ui/count.ts'
import { Unknown } from '#app/_ui/unknown.tsx'
import type { Counted } from '#lib/core/capacity/counted.ts'

/** A count, or what is known of one that could only be seen in part. */
export function CountedValue({ value }: { readonly value: Counted }) {
  if (value.known) return <>{count(value.value)}</>
  return (
    <span className="inline-flex items-center gap-1.5">
      {value.atLeast > 0 ? `≥ ${count(value.atLeast)}` : null}
      <Unknown why={value.why} />
    </span>
  )
}
