import type { Column } from './column.ts'

/** Where a kind of record is kept. Every table also has the uniform columns (see prisma/schema.prisma). */
export interface Table {
  readonly name: string
  readonly columns: Readonly<Record<string, Column>>
  /** JSON pointers of fields that move without anybody's doing: their change alone is not worth a line of history. */
  readonly quiet?: readonly string[]
  /** Records that are asked for only while something leads to them: that they come and go is no history of theirs. */
  readonly comesAndGoes?: (key: string) => boolean
}
