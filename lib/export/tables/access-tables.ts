import {
  EDGE_COLUMNS,
  EXPOSURE_COLUMNS,
  GRANT_COLUMNS,
  GUARDRAIL_COLUMNS,
} from '#lib/core/access/access-columns.ts'
import type { AccessFilters } from '#lib/core/access/access-filters.ts'
import type { ExposureRow } from '#lib/core/access/exposure-row.ts'
import type { GrantRow } from '#lib/core/access/grant-row.ts'
import type { GuardrailRow } from '#lib/core/access/guardrail-row.ts'
import { type StoredEdge, shownEdge } from '#lib/core/access/shown-edge.ts'
import { canSee } from '#lib/core/model/can-see.ts'
import {
  EDGE_QUERY,
  EXPOSURE_QUERY,
  GRANT_QUERY,
  GUARDRAIL_QUERY,
} from '#lib/core/query/access-query.ts'
import { type AccessFile, accessStatement } from '#lib/db/export/access-statement.ts'
import { type ExportAsk, exportTable } from '../export-table.ts'
import { namedFacts } from './named-facts.ts'

const rowsOf =
  <Row>(file: AccessFile) =>
  ({ scope, snapshot, filters }: ExportAsk<AccessFilters>) =>
    namedFacts<Row, Row>(snapshot, accessStatement(scope, { file, filters }), (row) => row)

/** Who can call and change what. */
export const ACCESS_TABLES = [
  exportTable({
    name: 'exposure',
    title: 'Exposure',
    about: 'A row a function, alias or version: the widest audience that can invoke it.',
    query: EXPOSURE_QUERY,
    columns: () => EXPOSURE_COLUMNS,
    rows: rowsOf<ExposureRow>('exposure'),
  }),
  exportTable({
    name: 'grants',
    title: 'Grants',
    about: 'A row a statement’s permission to one principal on one qualifier.',
    query: GRANT_QUERY,
    columns: () => GRANT_COLUMNS,
    rows: rowsOf<GrantRow>('grants'),
  }),
  exportTable({
    name: 'edges',
    title: 'Edges',
    about:
      'A row a principal that can invoke a function, or is meant to. Of an account outside of your scope no more is told than that there is one.',
    query: EDGE_QUERY,
    columns: () => EDGE_COLUMNS,
    rows: ({ scope, snapshot, filters }) => {
      const sees = canSee(scope)
      const statement = accessStatement(scope, { file: 'edges', filters })
      return namedFacts(snapshot, statement, (row: StoredEdge) => shownEdge(row, sees))
    },
  }),
  exportTable({
    name: 'guardrails',
    title: 'Guardrails',
    about: 'A row an account and guardrail: how its control policies hold it.',
    query: GUARDRAIL_QUERY,
    columns: () => GUARDRAIL_COLUMNS,
    rows: rowsOf<GuardrailRow>('guardrails'),
  }),
] as const
