import type { ExportTable } from './export-table.ts'
import { ACCESS_TABLES } from './tables/access-tables.ts'
import { CAPACITY_TABLES } from './tables/capacity-tables.ts'
import { COVERAGE_TABLES } from './tables/coverage-tables.ts'
import { FINDING_TABLES } from './tables/finding-tables.ts'
import { FUNCTION_TABLES } from './tables/function-tables.ts'

/** Every table that can be had as a file, in the order of the audit pack. */
export const EXPORTS: readonly ExportTable[] = [
  ...COVERAGE_TABLES,
  ...FUNCTION_TABLES,
  ...FINDING_TABLES,
  ...ACCESS_TABLES,
  ...CAPACITY_TABLES,
]

/** The export of a name; null when there is none. */
export const exportNamed = (name: string): ExportTable | null =>
  EXPORTS.find((table) => table.name === name) ?? null
