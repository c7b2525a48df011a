import type { CsvColumn } from '../csv.ts'
import type { Counted } from './counted.ts'

/** A column of a capacity table, on the screen and in the CSV file. Only ever add at the end: files are read by machines. */
export interface CapacityColumn<Row> extends CsvColumn<Row> {
  /** In the URL. */
  readonly id: string
  /** On the screen. */
  readonly title: string
}

/** A row with the name of the account that it belongs to. */
export type Named<Row> = Row & { readonly accountName: string | null }

/** A count as a file has it: `unknown` where only a part could be seen. */
export const countedCell = (count: Counted): number | string =>
  count.known ? count.value : 'unknown'

/** What is not known is written so, never left empty: an empty cell is nothing. */
export const knownCell = <T extends string | number>(value: T | null): T | 'unknown' =>
  value ?? 'unknown'
