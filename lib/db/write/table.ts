import type { Column } from './column.ts'

/** Where a kind of record is kept. Every table also has the uniform columns (see prisma/schema.prisma). */
export interface Table {
  readonly name: string
  readonly columns: Readonly<Record<string, Column>>
  /** JSON pointers of fields that move without anybody's doing: their change alone is not worth a line of history. */
  readonly quiet?: readonly string[]
}
