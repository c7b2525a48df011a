import { Unknown } from '#app/_ui/unknown.tsx'
import type { Egress, EgressClass } from '#lib/core/capacity/egress.ts'

const WORDS: Readonly<Record<Exclude<EgressClass, 'unknown'>, string>> = {
  nat: 'Internet by NAT',
  'ipv6-egress-only': 'Internet by IPv6, outwards only',
  appliance: 'By an appliance',
  transit: 'By transit or peering',
  'endpoint-only': 'AWS endpoints only',
  none: 'None: its VPC only',
  'public-subnet': 'None: an internet gateway serves no function',
  blackhole: 'None: the route leads nowhere',
  blocked: 'None: public access is blocked',
}

/** How an attachment gets out, with the route that decides it. */
export function EgressWords({ egress }: { readonly egress: Egress }) {
  if (egress.class === 'unknown') return <Unknown why={egress.why ?? 'not-collected'} />
  return (
    <span title={egress.route ?? undefined} className="whitespace-nowrap">
      {WORDS[egress.class]}
    </span>
  )
}
