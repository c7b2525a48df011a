import { type Queryable, rowOf } from './queryable.ts'
import { sql } from './sql.ts'

export interface UnseenFailures {
  readonly notices: number
  readonly files: number
}

const NONE: UnseenFailures = { notices: 0, files: 0 }

/** How many notices and scheduled files of a person failed since he last looked. */
export const countUnseenFailures = async (
  ownerId: string,
  database: Queryable,
): Promise<UnseenFailures> =>
  (await rowOf<UnseenFailures>(
    database,
    sql`select
      (select count(*)::int from notification_delivery d join notification_rule r on r.id = d.rule_id
        where r.owner_id = ${ownerId} and d.state = 'failed' and d.seen_at is null) as notices,
      (select count(*)::int from export_file f join export_schedule s on s.id = f.schedule_id
        where s.owner_id = ${ownerId} and f.state = 'failed' and f.seen_at is null) as files`,
  )) ?? NONE
