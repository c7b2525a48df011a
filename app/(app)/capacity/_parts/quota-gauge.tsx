import { ShareBar } from '#app/_ui/share-bar.tsx'
import type { QuotaListing } from '#lib/core/capacity/capacity-rows.ts'
import { floorOf } from '#lib/core/capacity/counted.ts'

/** Use against limit, on one line; hatched where only a part of the use is known. */
export function QuotaGauge({ quota }: { readonly quota: QuotaListing }) {
  const used = floorOf(quota.use)
  return (
    <ShareBar
      label="Use of the quota"
      shares={[
        { name: 'used', value: Math.min(used, quota.limit), look: 'medium' },
        quota.use.known
          ? { name: 'left', value: Math.max(0, quota.limit - used), look: 'good' }
          : { name: 'not known', value: Math.max(0, quota.limit - used), look: 'unknown' },
      ]}
    />
  )
}
