import type { KeysetCursor, KeysetOrder } from '#lib/core/model/keyset-order.ts'

export const SUBNET_SORTS = ['urgency', 'days', 'free', 'subnet'] as const
export type SubnetSort = (typeof SUBNET_SORTS)[number]
export const CAPACITY_PAGE_SIZES = [25, 50, 100, 250] as const

/** How a capacity list is ordered and which page of it is meant. Lists other than that of subnets have one order each. */
export interface CapacityOrder extends KeysetOrder {
  readonly sort: SubnetSort
}

export const FIRST_CAPACITY_PAGE: CapacityOrder = {
  sort: 'urgency',
  size: 50,
  from: null,
  backwards: false,
}

/** The order and page that a query asks for. What is no sort, size or page mark of ours is the default's. */
export function parseCapacityOrder(query: URLSearchParams): CapacityOrder {
  const before = query.get('before')
  const from = parseCursor(before ?? query.get('after'))
  return {
    sort: SUBNET_SORTS.find((sort) => sort === query.get('sort')) ?? FIRST_CAPACITY_PAGE.sort,
    size:
      CAPACITY_PAGE_SIZES.find((size) => String(size) === query.get('size')) ??
      FIRST_CAPACITY_PAGE.size,
    from,
    backwards: from !== null && before !== null,
  }
}

/** The query that parseCapacityOrder reads back to the same order; defaults are left out. */
export function printCapacityOrder({ sort, size, from, backwards }: CapacityOrder) {
  const query = new URLSearchParams()
  if (sort !== FIRST_CAPACITY_PAGE.sort) query.set('sort', sort)
  if (size !== FIRST_CAPACITY_PAGE.size) query.set('size', String(size))
  if (from !== null) query.set(backwards ? 'before' : 'after', `${from.value}~${from.key}`)
  return query
}

function parseCursor(text: string | null): KeysetCursor | null {
  const match = /^(-?\d{1,12})~(.{1,400})$/.exec(text ?? '')
  if (match === null || match[2]?.includes('\0')) return null
  return { value: Number(match[1]), key: match[2] ?? '' }
}
