import type pg from 'pg'
import type { DerivedTable } from '#lib/db/write/derived-table.ts'
import { NOW } from './estate-plan.ts'
import { fillTable } from './fill-table.ts'

/** Rows of a table that assessments keep, from a statement that gives key, account_id and facts. Its key and account are facts too. */
export function fillDerived(
  pool: pg.Pool,
  { name, columns }: DerivedTable,
  statement: string,
): Promise<void> {
  const names = Object.keys(columns).map((column) => `, "${column}"`)
  const values = Object.values(columns).map(({ value }) => `, ${value}`)
  return fillTable(
    pool,
    name,
    `(key, account_id, facts, content_hash, changed_at${names.join('')})
    select key, account_id, facts, 'h', ${NOW}${values.join('')}
    from (select key, account_id, facts || jsonb_build_object('key', key, 'accountId', account_id) as facts from (${statement} offset 0) m offset 0) made`,
  )
}
