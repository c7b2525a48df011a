import type { Sql } from './sql.ts'

/** What a read needs of a database: a pool, or one connection inside a transaction. */
export interface Queryable {
  query(statement: {
    readonly text: string
    readonly values: unknown[]
  }): Promise<{ readonly rows: unknown[] }>
}

/** The rows of a statement, whose columns are named as Row's fields are. */
export async function rowsOf<Row>(database: Queryable, statement: Sql): Promise<readonly Row[]> {
  const { rows } = await database.query({ text: statement.text, values: statement.values })
  return rows as readonly Row[]
}

/** The first row, or null when there is none. */
export async function rowOf<Row>(database: Queryable, statement: Sql): Promise<Row | null> {
  const [row] = await rowsOf<Row>(database, statement)
  return row ?? null
}
