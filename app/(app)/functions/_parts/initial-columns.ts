import type { FunctionColumnId } from '#lib/core/model/function-columns.ts'

/** The functions table before anybody chooses columns. */
export const INITIAL_COLUMNS: readonly FunctionColumnId[] = [
  'name',
  'account',
  'region',
  'runtime',
  'architecture',
  'memory',
  'timeout',
  'vpc',
  'modified',
]
