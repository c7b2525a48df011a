import type pg from 'pg'
import type { RecordKind } from '#lib/core/model/inventory.ts'
import { TABLES } from '#lib/db/write/tables.ts'
import { NOW } from './estate-plan.ts'
import { fillTable } from './fill-table.ts'

/** Records of a kind: SQL over the rows of `from`, which has account_id, region and whatever key and facts name. */
export interface MadeRecords {
  readonly kind: RecordKind
  readonly from: string
  readonly key: string
  readonly facts: string
  readonly vanished?: string
  readonly region?: string
}

export function fillRecords(pool: pg.Pool, made: MadeRecords): Promise<void> {
  const { name, columns } = TABLES[made.kind]
  const names = Object.keys(columns).map((column) => `, "${column}"`)
  const values = Object.values(columns).map(({ value }) => `, ${value}`)
  return fillTable(
    pool,
    name,
    `(key, account_id, region, facts, content_hash, first_seen_at, changed_at, last_seen_at, vanished_at${names.join('')})
    select key, account_id, region, facts, md5(key), ${NOW} - interval '90 days', ${NOW} - interval '9 days',
      case when gone then ${NOW} - interval '2 days' end, case when gone then ${NOW} - interval '1 day' end${values.join('')}
    from (select ${made.key} as key, account_id, ${made.region ?? 'region'} as region, ${made.facts} as facts, ${made.vanished ?? 'false'} as gone
      from ${made.from} offset 0) made`,
  )
}
