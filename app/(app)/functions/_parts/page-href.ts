import { type FunctionOrder, printFunctionOrder } from '#lib/core/model/function-order.ts'

/** The list with the same filters and view, in another order or at another page. */
export function pageHref(query: string, order: FunctionOrder): string {
  const next = new URLSearchParams(query)
  for (const name of ['sort', 'size', 'after', 'before']) next.delete(name)
  for (const [name, value] of printFunctionOrder(order)) next.set(name, value)
  return next.size === 0 ? '/functions' : `/functions?${next}`
}
