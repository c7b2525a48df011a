import type { RecordKind } from '#lib/core/model/inventory.ts'
import { functionTables } from './function-tables.ts'
import { iamTables } from './iam-tables.ts'
import { networkTables } from './network-tables.ts'
import { surroundingTables } from './surrounding-tables.ts'
import type { Table } from './table.ts'

/** Every kind of record has its own table. A new kind is one entry here, one model in schema.prisma, one migration. */
export const TABLES: Readonly<Record<RecordKind, Table>> = {
  ...functionTables,
  ...networkTables,
  ...surroundingTables,
  ...iamTables,
}
