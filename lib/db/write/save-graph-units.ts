import type { EdgeRow } from '#lib/core/access/edge-row.ts'
import type { EdgeUnit } from '#lib/core/graph/edge-unit.ts'
import type { TargetClass } from '#lib/core/graph/target-class.ts'
import type { Transaction } from '../transaction.ts'
import { canonicalJson } from './canonical-json.ts'

/** A unit that was found anew, with everything of it. */
export interface FoundUnit extends Pick<EdgeUnit, 'key' | 'fingerprint' | 'leads'> {
  readonly accountId: string
  readonly edges: readonly EdgeRow[]
  readonly classes: readonly TargetClass[]
}

/** The last statement of a write: the database works on it while more is found. */
export interface Sent {
  readonly written: Promise<void>
}

/** Writes units in place of what was found of them before. */
export async function sendGraphUnits(tx: Transaction, units: readonly FoundUnit[]): Promise<Sent> {
  const keys = units.map(({ key }) => key)
  for (const table of ['graph_edge', 'graph_class']) {
    await tx.query(`delete from ${table} where unit = any($1)`, [keys])
  }
  await send(tx, UNITS, units.map(unitOf))
  await send(
    tx,
    CLASSES,
    units.flatMap(({ key, classes }) => classes.map((one) => ({ ...one, unit: key }))),
  )
  const edges = units.flatMap((unit) => unit.edges)
  return { written: send(tx, EDGES, edges) }
}

const unitOf = ({ key, accountId, fingerprint, leads }: FoundUnit) => ({
  key,
  accountId,
  fingerprint,
  leads,
})

const ROWS_A_STATEMENT = 4_000

async function send(tx: Transaction, text: string, rows: readonly object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    await tx.query({
      name: text.slice(0, 40),
      text,
      values: [canonicalJson(rows.slice(at, at + ROWS_A_STATEMENT))],
    })
  }
}

const UNITS = `
insert into graph_unit (key, account_id, fingerprint, leads)
select key, "accountId", fingerprint, leads
from jsonb_to_recordset($1::jsonb) sent(key text, "accountId" text, fingerprint text, leads jsonb)
on conflict (key) do update set fingerprint = excluded.fingerprint, leads = excluded.leads`

// A class belongs to the account's unit, and only one unit makes it.
const CLASSES = `
insert into graph_class (key, unit, account_id, region, patterns, members)
select key, unit, "accountId", region, patterns, members
from jsonb_to_recordset($1::jsonb) sent(key text, unit text, "accountId" text, region text, patterns text[], members text[])
on conflict (key) do update set unit = excluded.unit, members = excluded.members, patterns = excluded.patterns`

const EDGES = `
insert into graph_edge (key, unit, kind, from_node, to_node, from_kind, from_account, to_account, from_group, to_group,
  verdict, verdict_rank, crossing, crossing_rank, rank, reason, condition, functions, by, twin)
select key, unit, kind, "from", "to", "fromKind", "fromAccount", "toAccount", "fromGroup", "toGroup",
  verdict, "verdictRank", crossing, "crossingRank", rank, reason, condition, functions, by, false
from jsonb_to_recordset($1::jsonb) sent(key text, unit text, kind text, "from" text, "to" text, "fromKind" text,
  "fromAccount" text, "toAccount" text, "fromGroup" text, "toGroup" text, verdict text, "verdictRank" smallint,
  crossing text, "crossingRank" smallint, rank smallint, reason text, condition text, functions integer, by jsonb)`
