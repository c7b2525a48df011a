import { database } from '#app/_data/database.ts'
import { KeysetList } from '#app/_ui/table/keyset-list.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { type AccessFilters, printAccessFilters } from '#lib/core/access/access-filters.ts'
import { parseCapacityOrder } from '#lib/core/capacity/capacity-order.ts'
import { listExposures } from '#lib/db/read/list-exposures.ts'
import { EXPOSURE_TABLE } from './exposure-columns.tsx'

interface Props {
  readonly query: string
  readonly filters: AccessFilters
}

export async function ExposureResults({ query, filters }: Props) {
  const order = parseCapacityOrder(new URLSearchParams(query))
  const page = await listExposures(await viewerScope(), database(), { filters, order })
  return (
    <KeysetList
      path="/exposure"
      query={query}
      order={order}
      page={page}
      columns={EXPOSURE_TABLE}
      caption="Qualifiers by their widest audience"
      words={['qualifier', 'qualifiers']}
      filtered={printAccessFilters(filters).size > 0}
    />
  )
}
