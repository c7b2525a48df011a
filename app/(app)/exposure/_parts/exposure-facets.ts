import { ANOMALY_WORDS } from '#app/_access/anomaly-words.ts'
import { AUDIENCE_WORDS } from '#app/_access/audience-words.ts'
import type { FilterFacet } from '#app/_ui/filters/filter-bar.tsx'
import { EXPOSURE_ORDER } from '#lib/core/access/exposure-rank.ts'
import { ANOMALIES } from '#lib/core/policy/grant.ts'

const AUDIENCES = EXPOSURE_ORDER.map((value) => ({ value, label: AUDIENCE_WORDS[value].word }))

export const EXPOSURE_FACETS: readonly FilterFacet[] = [
  { name: 'audience', title: 'Audience', options: AUDIENCES },
  { name: 'change', title: 'May be changed by', options: AUDIENCES },
  {
    name: 'anomaly',
    title: 'Lets in',
    options: ANOMALIES.map((value) => ({ value, label: ANOMALY_WORDS[value] })),
  },
]
