import { LONGEST_QUERY } from '#lib/core/views/longest-query.ts'
import { keepLongQuery } from './keep-long-query.ts'

/** Where a list stands with a query; a very long one is kept on the server, and the address names it. */
export async function addressOf(path: string, query: URLSearchParams): Promise<string> {
  const text = query.toString()
  if (text === '') return path
  if (text.length <= LONGEST_QUERY) return `${path}?${text}`
  return `${path}?view=${await keepLongQuery(path, text)}`
}
