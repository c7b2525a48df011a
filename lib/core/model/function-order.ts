/** How a list of functions is ordered and which page of it is meant. */
export const FUNCTION_SORTS = [
  'name',
  'account',
  'runtime',
  'memory',
  'timeout',
  'size',
  'modified',
] as const
export type FunctionSort = (typeof FUNCTION_SORTS)[number]
export const PAGE_SIZES = [25, 50, 100, 250] as const
export type PageSize = (typeof PAGE_SIZES)[number]

/** The row beside which a page begins: its sort value as text (null sorts last) and its key. */
export interface Cursor {
  readonly value: string | null
  readonly key: string
}

export interface FunctionOrder {
  readonly sort: FunctionSort
  readonly descending: boolean
  readonly size: number
  /** The page after this row, or, when `backwards`, the page before it; null is the first page. */
  readonly from: Cursor | null
  readonly backwards: boolean
}

export const FIRST_PAGE: FunctionOrder = {
  sort: 'name',
  descending: false,
  size: 50,
  from: null,
  backwards: false,
}

export type ParsedOrder =
  | { readonly ok: true; readonly order: FunctionOrder }
  | { readonly ok: false; readonly problem: string }

/** The order and page that a URL's query asks for, or one sentence on what is wrong with it. */
export function parseFunctionOrder(query: URLSearchParams): ParsedOrder {
  const sortText = query.get('sort') ?? FIRST_PAGE.sort
  const descending = sortText.startsWith('-')
  const sort = FUNCTION_SORTS.find((name) => name === sortText.replace(/^-/, ''))
  if (sort === undefined)
    return { ok: false, problem: `Functions cannot be sorted by "${sortText.slice(0, 40)}".` }
  const sizeText = query.get('size') ?? String(FIRST_PAGE.size)
  const size = PAGE_SIZES.find((rows) => String(rows) === sizeText)
  if (size === undefined)
    return {
      ok: false,
      problem: `A page has ${PAGE_SIZES.join(', ')} rows, not "${sizeText.slice(0, 40)}".`,
    }
  const before = query.get('before')
  const text = before ?? query.get('after')
  const from = text === null ? null : parseCursor(text)
  if (text !== null && from === null)
    return { ok: false, problem: 'This page mark is not one of ours. Start from the first page.' }
  return { ok: true, order: { sort, descending, size, from, backwards: before !== null } }
}

/** The query that parseFunctionOrder reads back to the same order; defaults are left out. */
export function printFunctionOrder(order: FunctionOrder): URLSearchParams {
  const query = new URLSearchParams()
  const sort = `${order.descending ? '-' : ''}${order.sort}`
  if (sort !== FIRST_PAGE.sort) query.set('sort', sort)
  if (order.size !== FIRST_PAGE.size) query.set('size', String(order.size))
  if (order.from !== null) query.set(order.backwards ? 'before' : 'after', printCursor(order.from))
  return query
}

const printCursor = ({ value, key }: Cursor): string => JSON.stringify([value, key])

function parseCursor(text: string): Cursor | null {
  const parts = jsonOrNull(text)
  if (!Array.isArray(parts) || parts.length !== 2) return null
  const [value, key] = parts
  if (typeof key !== 'string' || (value !== null && typeof value !== 'string')) return null
  if (text.includes('\\u0000')) return null
  return { value, key }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
