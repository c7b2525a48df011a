import { type Cursor, PAGE_SIZES } from './function-order.ts'

/** How a list of findings is ordered and which page of it is meant. Within a severity the newest come first. */
export const FINDING_SORTS = ['severity', 'newest', 'oldest'] as const
export type FindingSort = (typeof FINDING_SORTS)[number]

export interface FindingOrder {
  readonly sort: FindingSort
  readonly size: number
  /** The page after this row, or, when `backwards`, the page before it; null is the first page. */
  readonly from: Cursor | null
  readonly backwards: boolean
}

export const FIRST_FINDINGS: FindingOrder = {
  sort: 'severity',
  size: 50,
  from: null,
  backwards: false,
}

export type ParsedFindingOrder =
  | { readonly ok: true; readonly order: FindingOrder }
  | { readonly ok: false; readonly problem: string }

/** The order and page that a URL's query asks for, or one sentence on what is wrong with it. */
export function parseFindingOrder(query: URLSearchParams): ParsedFindingOrder {
  const sortText = query.get('sort') ?? FIRST_FINDINGS.sort
  const sort = FINDING_SORTS.find((name) => name === sortText)
  if (sort === undefined)
    return { ok: false, problem: `Findings cannot be sorted by "${sortText.slice(0, 40)}".` }
  const sizeText = query.get('size') ?? String(FIRST_FINDINGS.size)
  const size = PAGE_SIZES.find((rows) => String(rows) === sizeText)
  if (size === undefined)
    return {
      ok: false,
      problem: `A page has ${PAGE_SIZES.join(', ')} rows, not "${sizeText.slice(0, 40)}".`,
    }
  const before = query.get('before')
  const text = before ?? query.get('after')
  const from = text === null ? null : cursorOf(text)
  if (text !== null && from === null)
    return { ok: false, problem: 'This page mark is not one of ours. Start from the first page.' }
  return { ok: true, order: { sort, size, from, backwards: before !== null } }
}

/** The query that parseFindingOrder reads back to the same order; defaults are left out. */
export function printFindingOrder(order: FindingOrder): URLSearchParams {
  const query = new URLSearchParams()
  if (order.sort !== FIRST_FINDINGS.sort) query.set('sort', order.sort)
  if (order.size !== FIRST_FINDINGS.size) query.set('size', String(order.size))
  if (order.from !== null)
    query.set(order.backwards ? 'before' : 'after', `${order.from.value}.${order.from.key}`)
  return query
}

/** Rank and number of the row beside which the page begins. */
function cursorOf(text: string): Cursor | null {
  const parts = /^([0-9])\.([0-9]{1,18})$/.exec(text)
  return parts === null ? null : { value: parts[1] ?? null, key: parts[2] ?? '' }
}
