import type pg from 'pg'
import { CROSSINGS } from '#lib/core/graph/crossing.ts'
import { EDGE_VERDICTS } from '#lib/core/graph/graph-edge.ts'
import { fillTable, textArray } from './fill-table.ts'

const VERDICT =
  'case when i % 20 < 12 then 0 when i % 20 = 12 then 1 when i % 20 < 17 then 2 else 3 end'
/** Most edges stay in their account; one in fifty goes to another, one in five hundred out. */
const CROSSING =
  'case when i % 500 = 0 then 0 when i % 100 = 1 then 1 when i % 100 = 2 then 2 else 3 end'
const CLASSES_EACH = 2

/** An edge for every live function: from the role of another, from a service, or from outside. */
export async function fillGraph(pool: pg.Pool): Promise<void> {
  await fillTable(
    pool,
    'graph_edge',
    `(key, unit, kind, from_node, to_node, from_kind, from_account, to_account, from_group, to_group, verdict, verdict_rank, crossing, crossing_rank, rank,
      reason, condition, functions, by, twin)
    select 'edge-' || i, 'unit-' || account_id, case when service then 'service-grant' else 'invoke' end, case when service then 'service:sns.amazonaws.com' else from_role end, key,
      case when service then 'service' else 'principal' end, from_account, account_id, coalesce(from_account, 'service'), account_id,
      (${textArray(EDGE_VERDICTS)})[1 + v], v, (${textArray(CROSSINGS)})[1 + c], c, c * 10 + v, case when v = 3 then 'no-identity-permission' end, case when v = 2 then 'aws:SourceArn is one of theirs' end, 1, '[]', false
    from (select *, ${VERDICT} as v, ${CROSSING} as c, i % 3 = 0 and i % 100 > 2 as service,
        case when i % 500 = 0 then 'arn:aws:iam::999999999999:role/partner' when i % 100 in (1, 2) then 'arn:aws:iam::' || (100000000000 + (a + 7 + i % 13) % accounts)::text || ':role/worker-' || n / 4
          else 'arn:aws:iam::' || account_id || ':role/worker-' || n / 4 end as from_role,
        case when i % 500 = 0 then '999999999999' when i % 100 in (1, 2) then (100000000000 + (a + 7 + i % 13) % accounts)::text
          when i % 3 = 0 then null else account_id end as from_account
      from bench.function, (select count(*) as accounts from bench.account) c where not vanished offset 0) f`,
  )
  await fillTable(
    pool,
    'account_edge',
    `(from_group, to_group, kind, crossing_rank, edges, proven, unknown, conditional, broken, worst_rank)
    select from_group, to_group, kind, min(crossing_rank), count(*), count(*) filter (where verdict = 'proven'), count(*) filter (where verdict = 'unknown'),
      count(*) filter (where verdict = 'conditional'), count(*) filter (where verdict = 'broken'), min(verdict_rank) from graph_edge group by 1, 2, 3`,
  )
  await fillTable(
    pool,
    'graph_class',
    `(key, unit, account_id, region, patterns, members)
    select 'class:' || account_id || ':' || k, 'unit-' || account_id, account_id, region, array['*'], array_agg(key order by key)
    from bench.function, generate_series(1, ${CLASSES_EACH}) k where not vanished and n < 60 and region = 'eu-central-1' group by account_id, region, k`,
  )
}
