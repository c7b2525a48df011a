/** How a table is drawn: what a viewer chose of it. Part of the URL, so that a shared link looks the same. */
export interface TableView {
  /** Ids of the shown columns in their order; null is the table's own choice. */
  readonly columns: readonly string[] | null
  readonly dense: boolean
}

/** The view that a query asks for; names of columns that the table does not have are left out. */
export function parseTableView(query: URLSearchParams, known: readonly string[]): TableView {
  const asked = query.get('columns')?.split(',') ?? null
  const columns = asked === null ? null : [...new Set(asked)].filter((id) => known.includes(id))
  return {
    columns: columns !== null && columns.length === 0 ? null : columns,
    dense: query.get('density') === 'dense',
  }
}

export function printTableView({ columns, dense }: TableView): URLSearchParams {
  const query = new URLSearchParams()
  if (columns !== null) query.set('columns', columns.join(','))
  if (dense) query.set('density', 'dense')
  return query
}
