export interface Sum {
  readonly name: string
  readonly total: number
}

/** Totals of rows that share a name, greatest first; equal totals by name. */
export function sumBy<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  amountOf: (row: Row) => number,
): readonly Sum[] {
  const totals = new Map<string, number>()
  for (const row of rows) {
    const name = nameOf(row)
    totals.set(name, (totals.get(name) ?? 0) + amountOf(row))
  }
  return [...totals]
    .map(([name, total]) => ({ name, total }))
    .sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1))
}
