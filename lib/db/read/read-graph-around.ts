import { type ShownEdge, type StoredEdge, shownEdge } from '#lib/core/access/shown-edge.ts'
import type { TargetClass } from '#lib/core/graph/target-class.ts'
import { canSee } from '#lib/core/model/can-see.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { EDGE_SOURCE } from './edge-source.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { raw, type Sql, sql, visible } from './sql.ts'

export interface AroundAsk {
  readonly node: string
  readonly hops: number
  /** Which way edges are followed. */
  readonly way: 'out' | 'in' | 'both'
  /** Edges at most. */
  readonly limit: number
}

/** The part of the graph around a node, as far as the viewer may see it. */
export interface GraphAround {
  readonly edges: readonly ShownEdge[]
  readonly classes: ReadonlyMap<string, TargetClass>
  readonly roleOf: ReadonlyMap<string, string>
  /** True when there is more than was asked for. */
  readonly truncated: boolean
}

/** Reads hop by hop, so that its cost is that of what is found. A role and the functions that run as it are one place. */
export async function readGraphAround(
  scope: ViewerScope,
  database: Queryable,
  ask: AroundAsk,
): Promise<GraphAround> {
  const walk = new Walk(scope, database, ask)
  let frontier: readonly string[] = [ask.node]
  for (let hop = 0; hop < ask.hops && frontier.length > 0 && !walk.isFull; hop += 1) {
    frontier = await walk.step(frontier)
  }
  return walk.found()
}

class Walk {
  private readonly edges = new Map<string, ShownEdge>()
  private readonly classes = new Map<string, TargetClass>()
  private readonly roleOf = new Map<string, string>()
  private readonly visited = new Set<string>()
  private readonly scope: ViewerScope
  private readonly database: Queryable
  private readonly ask: AroundAsk
  isFull = false

  constructor(scope: ViewerScope, database: Queryable, ask: AroundAsk) {
    this.scope = scope
    this.database = database
    this.ask = ask
    this.visited.add(ask.node)
  }

  found(): GraphAround {
    const { edges, classes, roleOf, isFull } = this
    return { edges: [...edges.values()], classes, roleOf, truncated: isFull }
  }

  /** Takes in the edges at some nodes, and returns the nodes that they newly lead to. */
  async step(frontier: readonly string[]): Promise<readonly string[]> {
    const { way, limit } = this.ask
    const places = await this.samePlaces(frontier)
    const holding = way === 'out' ? [] : await this.classesWith(places)
    const room = limit - this.edges.size
    const rows = await rowsOf<{ readonly facts: StoredEdge }>(
      this.database,
      sql`select c.facts from ${raw(EDGE_SOURCE)} c where not c.twin
        and (${visible(this.scope, sql`c.from_account`)} or ${visible(this.scope, sql`c.to_account`)})
        and ${this.touching(places, [...places, ...holding])} order by c.rank, c.key limit ${room + this.edges.size + 1}`,
    )
    const sees = canSee(this.scope)
    for (const { facts } of rows) {
      if (this.edges.size >= limit && !this.edges.has(facts.key)) {
        this.isFull = true
        break
      }
      this.edges.set(facts.key, shownEdge(facts, sees))
    }
    return this.newEnds(rows.map(({ facts }) => shownEdge(facts, sees)))
  }

  private touching(out: readonly string[], into: readonly string[]): Sql {
    const from = sql`c.from_node = any(${[...out]}::text[])`
    const to = sql`c.to_node = any(${[...into]}::text[])`
    const { way } = this.ask
    return way === 'out' ? from : way === 'in' ? to : sql`(${from} or ${to})`
  }

  /** With a function its role and its qualifiers; with a role the functions that run as it. */
  private async samePlaces(nodes: readonly string[]): Promise<readonly string[]> {
    const functions = [...new Set(nodes.flatMap((node) => functionOf(node) ?? []))]
    const roles = nodes.filter((node) => node.includes(':role/'))
    const runs = await rowsOf<{ readonly key: string; readonly role: string }>(
      this.database,
      sql`select key, role_arn as role from lambda_function where vanished_at is null and role_arn is not null
        and ${visible(this.scope, sql`account_id`)}
        and (key = any(${functions}::text[]) or role_arn = any(${roles}::text[])) limit ${MOST_NODES}`,
    )
    for (const { key, role } of runs) this.roleOf.set(key, role)
    const arns = [...new Set([...functions, ...runs.map(({ key }) => key)])]
    const qualifiers = await rowsOf<{ readonly key: string }>(
      this.database,
      sql`select key from exposure where function_arn = any(${arns}::text[])
        and ${visible(this.scope, sql`account_id`)} limit ${MOST_NODES}`,
    )
    const all = [
      ...nodes,
      ...arns,
      ...runs.map(({ role }) => role),
      ...qualifiers.map(({ key }) => key),
    ]
    return [...new Set(all)]
  }

  private async classesWith(places: readonly string[]): Promise<readonly string[]> {
    const functions = places.filter((place) => functionOf(place) !== null)
    const accounts = [...new Set(functions.map((arn) => arn.split(':')[4] ?? ''))]
    return this.addClasses(
      sql`account_id = any(${accounts}::text[]) and members && ${functions}::text[]`,
    )
  }

  private async addClasses(condition: Sql): Promise<readonly string[]> {
    const rows = await rowsOf<TargetClass>(
      this.database,
      sql`select key, account_id as "accountId", region, patterns, members from graph_class
        where ${condition} and ${visible(this.scope, sql`account_id`)} order by key limit ${MOST_NODES}`,
    )
    for (const row of rows) this.classes.set(row.key, row)
    return rows.map(({ key }) => key)
  }

  private async newEnds(edges: readonly ShownEdge[]): Promise<readonly string[]> {
    const ends = new Set(edges.flatMap(({ from, to }) => [from, to]))
    const classes = [...ends].filter((end) => end.startsWith('class:') && !this.classes.has(end))
    if (classes.length > 0) await this.addClasses(sql`key = any(${classes}::text[])`)
    const spelled = [...ends].flatMap((end) => this.classes.get(end)?.members ?? [end])
    const fresh = spelled.filter((end) => !this.visited.has(end))
    for (const end of fresh) this.visited.add(end)
    if (this.visited.size > MOST_NODES) this.isFull = true
    return [...new Set(fresh)]
  }
}

const MOST_NODES = 5_000

function functionOf(node: string): string | null {
  const parts = node.split(':')
  return parts[2] === 'lambda' && parts[5] === 'function' ? parts.slice(0, 7).join(':') : null
}
