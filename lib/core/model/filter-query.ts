type Names = Readonly<Record<string, string>>

/** Filter fields by kind, with the name that each has in a URL. */
export interface FilterNames<Text extends string, List extends string> {
  readonly texts: Readonly<Record<Text, string>>
  readonly lists: Readonly<Record<List, string>>
}

const MAX_VALUES = 100

/** A table's rows with their keys as they are typed. */
export const entriesOf = <K extends string, V>(table: Readonly<Record<K, V>>) =>
  Object.entries(table) as [K, V][]

/** The values of a parameter that commas join: each once, in order. */
export function valuesOf(joined: string | null): readonly string[] {
  const values = (joined ?? '').split(',').map((value) => value.trim())
  return [...new Set(values.filter((value) => value !== ''))].sort()
}

/** A parameter's text; null when it is not asked. */
export const textOf = (query: URLSearchParams, name: string): string | null =>
  query.get(name)?.trim() || null

/** Texts and lists in the query that asks for them; nothing for what is not asked. */
export function printTextsAndLists<Text extends string, List extends string>(
  filters: Readonly<Record<NoInfer<Text>, string | null>> &
    Readonly<Record<NoInfer<List>, readonly string[]>>,
  { texts, lists }: FilterNames<Text, List>,
): URLSearchParams {
  const query = new URLSearchParams()
  for (const [field, name] of entriesOf(texts)) {
    const value = filters[field]
    if (value !== null) query.set(name, value)
  }
  for (const [field, name] of entriesOf(lists)) {
    if (filters[field].length > 0) query.set(name, filters[field].join(','))
  }
  return query
}

/** What no filter takes: a text too long, too many values, a character that no name has. */
export function sizeProblem(
  query: URLSearchParams,
  { texts, lists }: { readonly texts: Names; readonly lists: Names },
  longest: number,
): string | null {
  for (const name of [...Object.values(texts), ...Object.values(lists)]) {
    if ((query.get(name) ?? '').includes('\0')) {
      return `"${name}" holds a character that no AWS name has.`
    }
  }
  for (const name of Object.values(texts)) {
    if ((query.get(name) ?? '').length > longest) {
      return `"${name}" is longer than ${longest} characters.`
    }
  }
  for (const name of Object.values(lists)) {
    if (valuesOf(query.get(name)).length > MAX_VALUES) {
      return `"${name}" names more than ${MAX_VALUES} values.`
    }
  }
  return null
}

/** A value that a list's vocabulary does not have. */
export function strangerIn(
  query: URLSearchParams,
  known: Readonly<Record<string, ReadonlySet<string>>>,
): string | null {
  for (const [name, words] of Object.entries(known)) {
    const stranger = valuesOf(query.get(name)).find((one) => !words.has(one))
    if (stranger !== undefined) return `"${name}" has no value "${stranger.slice(0, 40)}".`
  }
  return null
}

/** A search so short that it would match almost everything. */
export function searchProblem(query: URLSearchParams, least: number): string | null {
  const search = query.get('q')?.trim() ?? ''
  return search.length > 0 && search.length < least
    ? `Search for at least ${least} characters; "${search}" would match too much.`
    : null
}
