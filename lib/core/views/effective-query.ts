/** The query that an address means: the view that it names, with whatever else it says on top. */
export function effectiveQuery(query: URLSearchParams, viewed: string | null): URLSearchParams {
  const result = new URLSearchParams(viewed ?? '')
  for (const [name, value] of query) {
    if (name !== 'view') result.set(name, value)
  }
  return result
}
