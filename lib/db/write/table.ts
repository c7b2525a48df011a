import type { Column } from './column.ts'

/** Where a kind of record is kept. Every table also has the uniform columns (see prisma/schema.prisma). */
export interface Table {
  readonly name: string
  readonly columns: Readonly<Record<string, Column>>
}
