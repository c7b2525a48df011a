export type PageQuery = Promise<Readonly<Record<string, string | string[] | undefined>>>

/** A page's query as the parsers take it; of a parameter that is given twice the first counts, unless it may be `repeated`. */
export async function queryOf(
  searchParams: PageQuery,
  repeated: readonly string[] = [],
): Promise<URLSearchParams> {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(await searchParams)) {
    const values = [value].flat().filter((one) => one !== undefined)
    for (const one of repeated.includes(name) ? values : values.slice(0, 1)) query.append(name, one)
  }
  return query
}
