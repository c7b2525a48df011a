import { type FindingOrder, printFindingOrder } from '#lib/core/model/finding-order.ts'

/** The list with the same filters and view, in another order or at another page. */
export function findingPageHref(path: string, query: string, order: FindingOrder): string {
  const next = new URLSearchParams(query)
  for (const name of ['sort', 'size', 'after', 'before', 'open']) next.delete(name)
  for (const [name, value] of printFindingOrder(order)) next.set(name, value)
  return next.size === 0 ? path : `${path}?${next}`
}
