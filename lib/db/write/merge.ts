import { diff, type Json } from '#lib/core/diff/diff.ts'
import type { SourceResult } from '#lib/core/model/collected.ts'
import type { RecordKind } from '#lib/core/model/inventory.ts'
import type { Transaction } from '../transaction.ts'
import { canonicalJson, contentHash, storable } from './canonical-json.ts'
import { classifyRecords, type Difference } from './classify-records.ts'
import { type Change, type ChangeScope, logChanges } from './log-changes.ts'
import { TABLES } from './tables.ts'
import { type PreparedRecord, upsertRecords } from './upsert-records.ts'

export interface MergeInput extends ChangeScope {
  readonly sources: readonly SourceResult[]
  /** Sources that were once listed completely here: only what appears after that is a change. */
  readonly knownSources: ReadonlySet<string>
  /** When each source was last complete here before now, if ever. */
  readonly lastCompleteAt: ReadonlyMap<string, Date>
}

type Prepared = ReadonlyMap<RecordKind, ReadonlyMap<string, PreparedRecord>>

/**
 * Brings the tables of one account·Region to what its sources saw. Unchanged records are not written; only a `complete`
 * source lets a record vanish. Every change, but not the first sight of a scope, goes to the change log.
 */
export async function merge(tx: Transaction, input: MergeInput): Promise<readonly Change[]> {
  const prepared = prepare(input.sources)
  const differences = await classifyRecords(tx, {
    accountId: input.accountId,
    region: input.region,
    hashes: hashesOf(prepared),
    complete: kindsThatMayVanish(input.sources),
  })
  refuseForeign(input, differences)
  const changes: Change[] = []
  for (const [kind, ofKind] of Map.groupBy(differences, (difference) => difference.kind)) {
    const source = input.sources.find(({ kinds }) => kinds.includes(kind))?.source ?? ''
    const records = prepared.get(kind) ?? new Map<string, PreparedRecord>()
    changes.push(...(await mergeKind(tx, input, { kind, source, records, differences: ofKind })))
  }
  await logChanges(tx, input, changes)
  return changes
}

interface KindInput {
  readonly kind: RecordKind
  readonly source: string
  readonly records: ReadonlyMap<string, PreparedRecord>
  readonly differences: readonly Difference[]
}

async function mergeKind(
  tx: Transaction,
  scope: MergeInput,
  { kind, source, records, differences }: KindInput,
): Promise<readonly Change[]> {
  const keysOf = (state: Difference['state']) =>
    differences.filter((difference) => difference.state === state).map(({ key }) => key)
  const known = scope.knownSources.has(source)
  const before = await readFacts(tx, kind, [...keysOf('changed'), ...keysOf('gone')])
  const recordsOf = (...states: Difference['state'][]) =>
    states.flatMap(keysOf).flatMap((key) => records.get(key) ?? [])
  await upsertRecords(tx, { ...scope, kind, isNew: true, records: recordsOf('new') })
  await upsertRecords(tx, { ...scope, kind, isNew: false, records: recordsOf('changed', 'gone') })
  await vanish(tx, {
    kind,
    keys: keysOf('missing'),
    at: scope.at,
    lastSeenAt: scope.lastCompleteAt.get(source) ?? null,
  })
  return differences.flatMap(({ key, state }) =>
    changeOf({ kind, key, state, known, before: before.get(key), after: records.get(key) }),
  )
}

interface Sighting extends Difference {
  readonly known: boolean
  readonly before: Json | undefined
  readonly after: PreparedRecord | undefined
}

function changeOf({ kind, key, state, known, before, after }: Sighting): readonly Change[] {
  const found =
    before === undefined || after === undefined ? null : diff(before, JSON.parse(after.facts))
  if (state !== 'changed' && TABLES[kind].comesAndGoes?.(key)) return []
  switch (state) {
    case 'new':
      return known ? [{ kind, key, change: 'appeared', diff: null }] : []
    case 'changed':
      return isQuiet(kind, found) ? [] : [{ kind, key, change: 'changed', diff: found }]
    case 'gone':
      return [{ kind, key, change: 'reappeared', diff: found }]
    case 'missing':
      return [{ kind, key, change: 'vanished', diff: null }]
    case 'foreign':
      return []
  }
}

/** Whether nothing but fields that move by themselves has changed: they are kept current, and are no history. */
const isQuiet = (kind: RecordKind, found: readonly { readonly path: string }[] | null): boolean =>
  found?.every(({ path }) => TABLES[kind].quiet?.includes(path)) ?? false

function prepare(sources: readonly SourceResult[]): Prepared {
  const prepared = new Map<RecordKind, Map<string, PreparedRecord>>()
  for (const { source, kinds, records } of sources) {
    for (const kind of kinds) {
      if (prepared.has(kind))
        throw new Error(`Two sources bring "${kind}"; the second is ${source}`)
      prepared.set(kind, new Map())
    }
    for (const { kind, key, facts } of records) {
      if (!kinds.includes(kind)) throw new Error(`The source ${source} brings "${kind}" undeclared`)
      const text = canonicalJson(facts)
      const stored = storable(key)
      prepared.get(kind)?.set(stored, { key: stored, hash: contentHash(text), facts: text })
    }
  }
  return prepared
}

const hashesOf = (prepared: Prepared): ReadonlyMap<RecordKind, ReadonlyMap<string, string>> =>
  new Map(
    [...prepared].map(([kind, records]) => [
      kind,
      new Map([...records].map(([key, { hash }]) => [key, hash])),
    ]),
  )

const kindsThatMayVanish = (sources: readonly SourceResult[]): ReadonlySet<RecordKind> =>
  new Set(sources.filter(({ state }) => state === 'complete').flatMap(({ kinds }) => kinds))

/** One key in two account·Regions would make them overwrite each other at every run. */
function refuseForeign(scope: ChangeScope, differences: readonly Difference[]): void {
  const foreign = differences.find(({ state }) => state === 'foreign')
  if (foreign === undefined) return
  throw new Error(
    `The ${foreign.kind} ${foreign.key}, seen in ${scope.accountId}/${scope.region}, is kept for another account or Region: its key must say where it was listed`,
  )
}

async function readFacts(
  tx: Transaction,
  kind: RecordKind,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Json>> {
  if (keys.length === 0) return new Map()
  const { rows } = await tx.query<{ key: string; facts: Json }>(
    `select key, facts from ${TABLES[kind].name} where key = any($1)`,
    [keys],
  )
  return new Map(rows.map(({ key, facts }) => [key, facts]))
}

async function vanish(
  tx: Transaction,
  input: {
    readonly kind: RecordKind
    readonly keys: readonly string[]
    readonly at: Date
    readonly lastSeenAt: Date | null
  },
): Promise<void> {
  if (input.keys.length === 0) return
  await tx.query(
    `update ${TABLES[input.kind].name}
     set vanished_at = $2, last_seen_at = coalesce($3::timestamptz, changed_at) where key = any($1)`,
    [input.keys, input.at, input.lastSeenAt],
  )
}
