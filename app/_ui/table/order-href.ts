import { type CapacityOrder, printCapacityOrder } from '#lib/core/capacity/capacity-order.ts'

/** The list with the same filters, in another order or at another page. */
export function orderHref(path: string, query: string, order: CapacityOrder): string {
  const next = new URLSearchParams(query)
  for (const name of ['sort', 'size', 'after', 'before']) next.delete(name)
  for (const [name, value] of printCapacityOrder(order)) next.set(name, value)
  return next.size === 0 ? path : `${path}?${next}`
}
