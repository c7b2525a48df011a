import { RUNTIME_TABLE } from './catalogue.ts'
import { parseRuntimeTable, type RuntimeEntry } from './runtime-entry.ts'

/** The catalogue, read and checked once. */
export const RUNTIME_ENTRIES: readonly RuntimeEntry[] = parseRuntimeTable(RUNTIME_TABLE)
