export type PageQuery = Promise<Readonly<Record<string, string | string[] | undefined>>>

/** A page's query as the parsers take it; of a parameter that is given twice the first counts. */
export async function queryOf(searchParams: PageQuery): Promise<URLSearchParams> {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(await searchParams)) {
    const [first] = [value].flat()
    if (first !== undefined) query.set(name, first)
  }
  return query
}
