import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROBES } from '#collectors/doctor/probes.ts'
import { memberActions, memberPolicy } from '#collectors/iam-policy.ts'
import { ORGANIZATION_ACTIONS } from '#collectors/organization.ts'
import { ACCOUNT_SOURCES, REGION_SOURCES } from '#collectors/sources/index.ts'
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts'
import { type CollectedSandbox, collectSandbox } from '#test/support/collect-sandbox.ts'

const FILE = join(import.meta.dirname, '..', '..', 'collectors', 'iam-policy.json')
/** Reads that hand out what nobody needs to know: code, keys, secrets, tokens. */
const NEVER = [
  'lambda:GetFunction',
  'lambda:GetLayerVersion',
  'lambda:GetLayerVersionByArn',
  'secretsmanager:GetSecretValue',
  'ssm:GetParameter',
  's3:GetObject',
  'logs:GetLogEvents',
  'lambda:GetDurableExecutionHistory',
]
/** Asked only when the first answer is not enough, and the sandbox's always is. */
const FALLBACKS = [
  'ec2:DescribeRegions',
  'organizations:ListAccountsForParent',
  'organizations:ListTagsForResource',
]

let sandbox: Sandbox
let run: CollectedSandbox

beforeAll(async () => {
  sandbox = await startSandbox({ rateScale: 0 })
  run = await collectSandbox(sandbox)
}, 240_000)
afterAll(() => sandbox.close())

describe('what an account grants', () => {
  it('is what the sources declare', () => {
    expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(memberPolicy())
  })

  it('is what a whole run calls', () => {
    const granted = new Set([...memberActions(), ...ORGANIZATION_ACTIONS])
    const missing = [...run.actions].filter((action) => !granted.has(action))
    const idle = [...granted].filter((action) => !run.actions.has(action))
    expect({ missing, idle: idle.toSorted() }).toEqual({ missing: [], idle: FALLBACKS })
  })

  it('only reads', () => {
    const writing = [...memberActions(), ...ORGANIZATION_ACTIONS].filter(
      (action) => !/^[a-z0-9]+:(?:Get|List|Describe)[A-Z]/.test(action),
    )
    expect(writing).toEqual([])
  })

  it('hands out neither code nor secrets', () => {
    expect(NEVER.filter((action) => memberActions().includes(action))).toEqual([])
  })

  it('is what the doctor tries', () => {
    expect(Object.keys(PROBES).toSorted()).toEqual(memberActions())
  })
})

describe('the sources', () => {
  const sources = [...REGION_SOURCES, ...ACCOUNT_SOURCES]

  it('own each kind of record alone', () => {
    const kinds = sources.flatMap((source) => source.kinds)
    expect(kinds.toSorted()).toEqual([...new Set(kinds)].toSorted())
  })

  it('have names of their own', () => {
    const names = sources.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('bring no kind that they do not own', () => {
    const owned = new Map<string, readonly string[]>(
      sources.map(({ name, kinds }) => [name, kinds]),
    )
    const strays = [...run.store.targets.values()].flatMap(({ result }) =>
      result.sources.flatMap(({ source, records }) =>
        records
          .filter(({ kind }) => !owned.get(source)?.includes(kind))
          .map(({ kind }) => `${source}: ${kind}`),
      ),
    )
    expect(strays).toEqual([])
  })
})
