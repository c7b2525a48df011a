import type pg from 'pg'
import { type Transaction, transaction } from '../transaction.ts'
import { lockKey } from './lock-keys.ts'
import { type FoundUnit, type Sent, sendGraphUnits } from './save-graph-units.ts'

export interface GraphWrite {
  /** In the order in which they are found; those that stayed as they were are left out. */
  readonly found: Iterable<FoundUnit>
  /** Keys of the units that stay, found anew or not; complete when `found` is used up. */
  readonly kept: ReadonlySet<string>
}

/** The graph as it is now: one transaction, only the units that changed. Returns how many were written. */
export async function saveGraph(pool: pg.Pool, { found, kept }: GraphWrite): Promise<number> {
  return transaction(
    pool,
    async (tx) => {
      const written = await saveInBatches(tx, found)
      const gone = await dropOthers(tx, kept)
      if (written + gone > 0) {
        await tx.query(TWINS)
        await tx.query(ACCOUNT_EDGES_GONE)
        await tx.query(ACCOUNT_EDGES)
      }
      return written + gone
    },
    `begin; select pg_advisory_xact_lock(${lockKey('graph')})`,
  )
}

/** Edges that are held at once. */
const EDGES_A_BATCH = 4_000

async function saveInBatches(tx: Transaction, found: Iterable<FoundUnit>): Promise<number> {
  let sent: Sent = { written: Promise.resolve() }
  let written = 0
  try {
    for (const batch of batchesOf(found)) {
      await sent.written
      sent = await sendGraphUnits(tx, batch)
      written += batch.length
    }
    await sent.written
  } finally {
    // When finding fails, what is still being written must not be left without anybody who waits for it.
    await Promise.allSettled([sent.written])
  }
  return written
}

function* batchesOf(found: Iterable<FoundUnit>): Generator<readonly FoundUnit[]> {
  let batch: FoundUnit[] = []
  let edges = 0
  for (const unit of found) {
    batch.push(unit)
    edges += unit.edges.length
    if (edges < EDGES_A_BATCH && batch.length < EDGES_A_BATCH) continue
    yield batch
    batch = []
    edges = 0
  }
  if (batch.length > 0) yield batch
}

async function dropOthers(tx: Transaction, kept: ReadonlySet<string>): Promise<number> {
  const { rows } = await tx.query<{ key: string }>('select key from graph_unit')
  const gone = rows.map(({ key }) => key).filter((key) => !kept.has(key))
  if (gone.length === 0) return 0
  for (const [table, column] of [
    ['graph_edge', 'unit'],
    ['graph_class', 'unit'],
    ['graph_unit', 'key'],
  ]) {
    await tx.query(`delete from ${table} where ${column} = any($1)`, [gone])
  }
  return gone.length
}

// Plan: the few refused edges of targets' units, each by the from_node index.
const TWINS = `
update graph_edge e set twin = t.twin
from (select a.key, exists (select from graph_edge b where b.from_node = a.from_node and b.to_node = a.to_node
    and b.kind = a.kind and b.unit < a.unit) as twin
  from graph_edge a where a.verdict = 'broken' and a.unit like 'arn:%') t
where e.key = t.key and e.twin <> t.twin`

const SUMMED = `
select from_group, to_group, kind, min(crossing_rank)::smallint as crossing_rank, count(*)::int as edges,
  coalesce(sum(functions) filter (where verdict = 'proven'), 0)::int as proven,
  coalesce(sum(functions) filter (where verdict = 'unknown'), 0)::int as unknown,
  coalesce(sum(functions) filter (where verdict = 'conditional'), 0)::int as conditional,
  coalesce(sum(functions) filter (where verdict = 'broken'), 0)::int as broken,
  min(verdict_rank)::smallint as worst_rank
from graph_edge where not twin group by 1, 2, 3`

const ACCOUNT_EDGES_GONE = `
delete from account_edge a where not exists (select from graph_edge e where e.from_group = a.from_group
  and e.to_group = a.to_group and e.kind = a.kind and not e.twin)`

// Plan: one pass over the edges into a hash; what is the same is not written.
const ACCOUNT_EDGES = `
insert into account_edge as a (from_group, to_group, kind, crossing_rank, edges, proven, unknown, conditional, broken, worst_rank)
${SUMMED}
on conflict (from_group, to_group, kind) do update set crossing_rank = excluded.crossing_rank, edges = excluded.edges,
  proven = excluded.proven, unknown = excluded.unknown, conditional = excluded.conditional, broken = excluded.broken,
  worst_rank = excluded.worst_rank
where (a.crossing_rank, a.edges, a.proven, a.unknown, a.conditional, a.broken, a.worst_rank) is distinct from
  (excluded.crossing_rank, excluded.edges, excluded.proven, excluded.unknown, excluded.conditional, excluded.broken, excluded.worst_rank)`
