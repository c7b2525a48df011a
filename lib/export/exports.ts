import type { ExportTable } from './export-table.ts'
import { ACCESS_TABLES } from './tables/access-tables.ts'
import { AUDIT_TABLE } from './tables/audit-table.ts'
import { CAPACITY_TABLES } from './tables/capacity-tables.ts'
import { COVERAGE_TABLES } from './tables/coverage-tables.ts'
import { FINDING_TABLES } from './tables/finding-tables.ts'
import { FUNCTION_TABLES } from './tables/function-tables.ts'
import { RUN_DIFF_TABLES } from './tables/run-diff-tables.ts'

/** The tables of an audit pack, in its order: everything that is known as of a run. */
export const PACK_TABLES: readonly ExportTable[] = [
  ...COVERAGE_TABLES,
  ...FUNCTION_TABLES,
  ...FINDING_TABLES,
  ...ACCESS_TABLES,
  ...CAPACITY_TABLES,
]

/** Every table that can be had as a file. */
export const EXPORTS: readonly ExportTable[] = [...PACK_TABLES, ...RUN_DIFF_TABLES, AUDIT_TABLE]

/** The export of a name; null when there is none. */
export const exportNamed = (name: string): ExportTable | null =>
  EXPORTS.find((table) => table.name === name) ?? null
