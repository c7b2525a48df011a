import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChangeRightRow } from '#lib/core/access/change-rights.ts'
import type { ExposureRow } from '#lib/core/access/exposure-row.ts'
import type { GuardrailRow } from '#lib/core/access/guardrail-row.ts'
import type { StatementRef } from '#lib/core/policy/statement-ref.ts'
import type { TestDatabase } from '#test/support/postgres.ts'
import { createToldStory } from '#test/support/told-story.ts'
import {
  PLANTED_CHANGERS,
  PLANTED_EDGES,
  PLANTED_EXPOSURES,
  PLANTED_GUARDRAILS,
} from './planted-access.ts'

interface StoredEdge {
  readonly from: string
  readonly to: string
  readonly kind: string
  readonly verdict: string
  readonly crossing: string
  readonly reason: string | null
  readonly condition: string | null
  readonly by: readonly StatementRef[]
}

let database: TestDatabase
let exposures: readonly ExposureRow[]
let rights: readonly ChangeRightRow[]
let guardrails: readonly GuardrailRow[]
let edges: readonly StoredEdge[]
let policyNames: ReadonlyMap<string, string>

beforeAll(async () => {
  database = await createToldStory()
  const facts = async <Row>(table: string): Promise<readonly Row[]> => {
    const { rows } = await database.pool.query<{ facts: Row }>(
      `select facts from ${table} order by key collate "C"`,
    )
    return rows.map((row) => row.facts)
  }
  exposures = await facts('exposure')
  rights = await facts('change_right')
  guardrails = await facts('guardrail_standing')
  const found = await database.pool.query<StoredEdge>(
    `select from_node as "from", to_node as "to", kind, verdict, crossing, reason, condition, by
     from graph_edge where not twin order by from_node collate "C", to_node collate "C", kind`,
  )
  edges = found.rows
  const named = await database.pool.query<{ id: string; name: string }>(
    'select id, name from organization_policy',
  )
  policyNames = new Map(named.rows.map(({ id, name }) => [id, name]))
}, 240_000)
afterAll(() => database.drop())

const nameOf = (arn: string): string => arn.split(':').slice(6).join(':')

const shortly = (by: readonly StatementRef[]): readonly string[] =>
  by.map(({ document, index }) => `${document.split(':').slice(5).join(':') || document}#${index}`)

describe('the sandbox organization', () => {
  it('is told as it is written down: exposures, edges, rights and guardrails, whole', async () => {
    const lines = [
      ...exposures.map(
        ({ key, audience, proven, atWorst, changeAudience, deciding, unknowns }) => ({
          exposure: key,
          audience: audience === 'unknown' ? `${proven} to ${atWorst}` : audience,
          changeAudience,
          deciding: shortly(deciding),
          unknowns,
        }),
      ),
      ...edges.map(({ from, to, kind, verdict, crossing, reason, condition, by }) =>
        [
          `${verdict} ${kind} ${from} → ${to} crossing ${crossing}`,
          reason ?? '',
          condition === null ? '' : `if ${condition}`,
          `by ${shortly(by).join(', ')}`,
        ].join('; '),
      ),
      ...rights.map(({ callerArn, accountId, decision, everyFunction, functionArns, sets }) => ({
        changer: `${callerArn} in ${accountId}: ${decision}`,
        functions: everyFunction ? 'all' : functionArns.map(nameOf),
        sets: sets.map(
          ({ decision, condition, actions, by }) =>
            `${decision} ${actions.map((action) => action.replace('lambda:', '')).join(' ')} if ${condition} by ${shortly(by).join(', ')}`,
        ),
      })),
      ...guardrails.map(({ key, state, attempts, regions }) => ({
        guardrail: key,
        state,
        regions,
        attempts: attempts.map(({ name, outcome, by }) => `${name}: ${outcome} ${shortly(by)}`),
      })),
    ]
    const text = lines.map((line) => JSON.stringify(line)).join(',\n')
    await expect(`[\n${text}\n]\n`).toMatchFileSnapshot('access.golden.json')
  })

  it.each(PLANTED_EXPOSURES)('exposes %s to %s by %j', (name, audience, sids) => {
    const found = exposures.filter(({ key }) => key.endsWith(`:function:${name}`))
    expect(
      found.map((row) => [row.audience, row.deciding.map(({ sid }) => sid).sort()]),
    ).toContainEqual([audience, [...sids]])
  })

  it.each(PLANTED_EDGES)('has %s call %s: %s (%s), by %j', (from, to, verdict, reason, by) => {
    const found = edges.filter(
      (edge) =>
        (edge.from === from || edge.from.endsWith(`/${from}`)) && edge.to.endsWith(`:${to}`),
    )
    expect(found.map((edge) => [edge.verdict, edge.reason])).toEqual([[verdict, reason]])
    const decided = shortly(found[0]?.by ?? [])
    expect(decided.map((text) => text.replace(/^(?:role|function)[/:]/, ''))).toEqual([...by])
  })

  it.each(PLANTED_CHANGERS)('lets %s change %s across accounts', (role, name) => {
    const right = rights.find(
      ({ callerArn, functionArns }) =>
        callerArn.endsWith(`/${role}`) && functionArns.some((arn) => arn.endsWith(`:${name}`)),
    )
    expect(right).toMatchObject({ decision: 'allowed' })
    expect(right?.callerAccountId).not.toBe(right?.accountId)
    const layers = right?.sets.flatMap(({ by }) => by.map(({ layer }) => layer))
    expect(layers).toEqual(expect.arrayContaining(['identity', 'resource']))
  })

  it.each(PLANTED_GUARDRAILS)('holds %s in %j by %s', (id, accounts, policy) => {
    const standings = guardrails.filter(({ guardrail }) => guardrail === id)
    const holding = standings.filter(({ state }) => state === 'enforced')
    expect(holding.map(({ accountId }) => accountId)).toEqual([...accounts])
    for (const { by } of holding) {
      expect(by.map(({ document }) => policyNames.get(document))).toContain(policy)
    }
    const exempt = standings.filter(({ state }) => state === 'exempt')
    expect(exempt.map(({ accountId }) => accountId)).toEqual(['210000000101'])
    expect(standings.some(({ state }) => state === 'not')).toBe(true)
  })

  it('finds the one who may invoke everything, and both who call out', () => {
    const dispatcher = edges.filter(
      ({ from, verdict }) => from.endsWith('/orders-dispatcher-role') && verdict === 'proven',
    )
    expect(dispatcher.some(({ to }) => to.startsWith('class:210000000707/eu-central-1'))).toBe(true)
    const vendor = edges.filter(({ to }) => to.endsWith(':998000000011:function:vendor-intake'))
    expect(vendor.map(({ from, crossing }) => [from.split('/').at(-1), crossing])).toEqual([
      ['orders-vendor-push-role', 'organization'],
      ['analytics-vendor-bridge-role', 'organization'],
    ])
  })

  it('knows of what could not be read that it does not know it', () => {
    // The account that refuses the role; the suspended one is not asked, and edges from it are planted as unknown.
    const refused = exposures.filter(({ accountId }) => accountId === '210000001111')
    expect(refused.map(({ audience, lost }) => [audience, lost])).toEqual([
      ['unknown', 'not-collected'],
    ])
    const within = edges.filter(({ to }) => to === 'unlisted:210000001111')
    expect(within.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['unknown', 'functions-unread'],
    ])
  })
})
