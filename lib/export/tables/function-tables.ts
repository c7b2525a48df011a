import { FUNCTION_COLUMNS, type FunctionListing } from '#lib/core/model/function-columns.ts'
import { type FunctionFilters, printFunctionFilters } from '#lib/core/model/function-filters.ts'
import { VERSION_COLUMNS, type VersionListing } from '#lib/core/model/version-columns.ts'
import { FUNCTION_QUERY } from '#lib/core/query/function-query.ts'
import { PLACE_QUERY } from '#lib/core/query/place-query.ts'
import {
  type FunctionLineListing,
  lineColumns,
  runtimeColumns,
} from '#lib/core/responsibility/line-columns.ts'
import {
  functionLinesStatement,
  functionsStatement,
  unlistedPlacesStatement,
  versionsStatement,
} from '#lib/db/export/function-statements.ts'
import { type ExportAsk, exportTable } from '../export-table.ts'

/** What runs, and whose job it is. */
export const FUNCTION_TABLES = [
  exportTable({
    name: 'functions',
    title: 'Functions',
    about: 'A row a function that exists.',
    query: FUNCTION_QUERY,
    columns: () => FUNCTION_COLUMNS,
    rows: ({ scope, snapshot, filters }) =>
      snapshot.rows<FunctionListing>(functionsStatement(scope, filters)),
  }),
  exportTable({
    name: 'function-versions',
    title: 'Function versions',
    about: 'A row a published version that exists.',
    query: PLACE_QUERY,
    columns: () => VERSION_COLUMNS,
    rows: ({ scope, snapshot, filters }) =>
      snapshot.rows<VersionListing>(versionsStatement(scope, filters)),
  }),
  exportTable({
    name: 'responsibility',
    title: 'Responsibility lines',
    about:
      'A row a function: whose job each layer of it is; and one for each place whose functions could not all be listed.',
    query: FUNCTION_QUERY,
    columns: lineColumns,
    rows: functionLines,
  }),
  exportTable({
    name: 'runtimes',
    title: 'Runtimes',
    about:
      'A row a function: what AWS does for its runtime, and until when; and one for each place whose functions could not all be listed.',
    query: FUNCTION_QUERY,
    columns: runtimeColumns,
    rows: functionLines,
  }),
] as const

/** Functions, and what may be missing among them: places that a filter of functions asks nothing of are unknown to it. */
async function* functionLines({ scope, snapshot, filters }: ExportAsk<FunctionFilters>) {
  yield* snapshot.rows<FunctionLineListing>(functionLinesStatement(scope, filters))
  const { accounts, ou } = filters
  const isPlace = printFunctionFilters({ ...filters, accounts: [], ou: null }).size === 0
  if (isPlace) {
    yield* snapshot.rows<FunctionLineListing>(unlistedPlacesStatement(scope, { accounts, ou }))
  }
}
