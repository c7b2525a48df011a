import { count } from '#app/_ui/count.ts'
import { DefinitionList } from '#app/_ui/definition-list.tsx'
import { Unknown } from '#app/_ui/unknown.tsx'
import type { Addressing } from '#lib/core/capacity/subnet-headroom.ts'
import type { SubnetListing } from '#lib/core/capacity/subnet-listing.ts'
import { AddressBar } from '../../../../_parts/address-bar.tsx'
import { code } from '../../../../_parts/cells.tsx'
import { CountedValue } from '../../../../_parts/counted-value.tsx'
import { UrgencyBadge } from '../../../../_parts/urgency-badge.tsx'

const ADDRESSING: Readonly<Record<Addressing, string>> = {
  ipv4: 'IPv4',
  'dual-stack': 'IPv4 and IPv6; IPv4 runs out first',
  'ipv6-only': 'IPv6 only: Lambda refuses it',
  unknown: 'Unknown',
}

export function Addresses({ subnet }: { readonly subnet: SubnetListing }) {
  const known = (value: number | null) =>
    value === null ? <Unknown why={subnet.blind ?? 'not-collected'} /> : count(value)
  return (
    <>
      <div className="px-4 pt-3">
        <AddressBar subnet={subnet} />
      </div>
      <DefinitionList
        items={[
          { term: 'State', value: <UrgencyBadge urgency={subnet.urgency} /> },
          { term: 'Free', value: known(subnet.free) },
          { term: 'Usable', value: known(subnet.usable) },
          { term: 'Held by Lambda', value: <CountedValue value={subnet.usedByLambda} /> },
          { term: 'Held by others', value: <CountedValue value={subnet.usedByOthers} /> },
          {
            term: 'Not to be seen',
            value:
              subnet.unattributed === null
                ? known(null)
                : subnet.unattributed === 0
                  ? 'None: every address is accounted for'
                  : `${count(subnet.unattributed)} held by interfaces that no listing names`,
          },
          {
            term: 'Wanted soon',
            value: `${count(subnet.dormant)} by attachments without an interface`,
          },
          { term: 'CIDR', value: code(subnet.cidrBlock) },
          { term: 'Addressing', value: ADDRESSING[subnet.addressing] },
          { term: 'Zone', value: code(subnet.availabilityZoneId) },
          {
            term: 'Read',
            value: subnet.fresh ? 'By the newest run' : 'Not by the newest run: figures are older',
          },
        ]}
      />
    </>
  )
}
