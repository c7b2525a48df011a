import { ShareBar } from '#app/_ui/share-bar.tsx'
import { floorOf } from '#lib/core/capacity/counted.ts'
import type { SubnetListing } from '#lib/core/capacity/subnet-listing.ts'

/** Who holds a subnet's addresses, on one line. */
export function AddressBar({ subnet }: { readonly subnet: SubnetListing }) {
  if (subnet.usable === null || subnet.free === null) {
    return (
      <ShareBar
        label="Addresses of the subnet"
        shares={[{ name: 'unknown', value: 1, look: 'unknown' }]}
      />
    )
  }
  const lambda = floorOf(subnet.usedByLambda)
  const others = floorOf(subnet.usedByOthers)
  const unseen = Math.max(0, subnet.usable - subnet.free - lambda - others)
  return (
    <ShareBar
      label="Addresses of the subnet"
      shares={[
        { name: 'held by Lambda', value: lambda, look: 'medium' },
        { name: 'held by others', value: others, look: 'neutral' },
        { name: 'held by interfaces that cannot be seen', value: unseen, look: 'unknown' },
        { name: 'free', value: subnet.free, look: 'good' },
      ]}
    />
  )
}
