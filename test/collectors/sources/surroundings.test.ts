import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { normalizeDetector } from '#collectors/sources/guardduty.ts'
import { REGION_SOURCES } from '#collectors/sources/index.ts'
import { normalizeCoverage } from '#collectors/sources/inspector.ts'
import { normalizeLogGroup } from '#collectors/sources/log-groups.ts'
import { normalizeQueue, normalizeTopic } from '#collectors/sources/message-targets.ts'
import { accountId } from '#lib/core/model/account-id.ts'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts'
import { IDS } from '#sandbox/world/story/accounts.ts'
import { type CollectedSandbox, collectSandbox } from '#test/support/collect-sandbox.ts'

const REGION = 'eu-central-1'
const SOURCES = [
  'flow-logs',
  'log-groups',
  'kms-keys',
  'message-targets',
  'file-access-points',
  'trails',
  'guardduty',
  'inspector',
]
let sandbox: Sandbox
let run: CollectedSandbox

beforeAll(async () => {
  sandbox = await startSandbox({ rateScale: 0 })
  const accounts = [IDS.ordersProd, IDS.analyticsProd, IDS.devPlayground].map(accountId)
  run = await collectSandbox(sandbox, { settings: { accounts, regions: [REGION] } })
}, 60_000)
afterAll(() => sandbox.close())

const sourcesOf = (account: string) =>
  (run.store.targets.get(`${account}/${REGION}`)?.result.sources ?? []).filter(({ source }) =>
    SOURCES.includes(source),
  )
const recordsOf = (account: string): readonly InventoryRecord[] =>
  sourcesOf(account).flatMap(({ records }) => records)
const factsOf = (account: string, kind: string, end: string) =>
  recordsOf(account).find((one) => one.kind === kind && one.key.endsWith(end))?.facts

describe('around the functions of the made-up organization', () => {
  it('everything is answered whole', () => {
    for (const account of [IDS.ordersProd, IDS.analyticsProd, IDS.devPlayground]) {
      const states = sourcesOf(account).map(({ source, state }) => [source, state])
      expect(states.toSorted()).toEqual(SOURCES.map((one) => [one, 'complete']).toSorted())
    }
  })

  it('finds log groups by sweep and by name, and those that are not there not', () => {
    expect(factsOf(IDS.ordersProd, 'log-group', '/orders-create')).toMatchObject({
      retentionDays: 90,
    })
    expect(factsOf(IDS.ordersProd, 'log-group', '/orders-image-crop')).toMatchObject({
      retentionDays: null,
    })
    expect(factsOf(IDS.ordersProd, 'log-group', '/orders-newsletter')).toBeUndefined()
    expect(factsOf(IDS.ordersProd, 'log-group', '/orders-old-export')).toBeDefined()
    expect(factsOf(IDS.analyticsProd, 'log-group', '/fernwood/shared')).toMatchObject({
      retentionDays: 3653,
      kmsKeyArn: null,
    })
  })

  it('finds the keys that functions name, with their policies', () => {
    const kinds = recordsOf(IDS.analyticsProd).filter(({ kind }) => kind.startsWith('kms-key'))
    expect(kinds.filter(({ kind }) => kind === 'kms-key').length).toBeGreaterThan(2)
    expect(kinds.filter(({ kind }) => kind === 'kms-key-policy')).toHaveLength(kinds.length / 2)
    expect(factsOf(IDS.analyticsProd, 'kms-key', '5711')).toMatchObject({ rotates: false })
    expect(factsOf(IDS.analyticsProd, 'kms-key', 'dead')).toBeUndefined()
  })

  it('finds queues and topics, and leaves those of others alone', () => {
    const targets = recordsOf(IDS.ordersProd).filter(({ kind }) => kind === 'message-target')
    expect(targets.filter(({ key }) => !key.includes(IDS.ordersProd))).toEqual([])
    expect(factsOf(IDS.ordersProd, 'message-target', ':orders-returns')).toMatchObject({
      visibilityTimeoutSeconds: 30,
      sqsManagedEncryption: true,
    })
    expect(factsOf(IDS.ordersProd, 'message-target', ':orders-forecast-alerts')).toMatchObject({
      kmsKeyId: expect.stringContaining('alias/alerts'),
    })
    expect(factsOf(IDS.ordersProd, 'message-target', ':orders-recommend-failures')).toBeUndefined()
  })

  it('finds who watches', () => {
    expect(factsOf(IDS.devPlayground, 'guardduty-status', REGION)).toEqual({
      enabled: false,
      lambdaNetworkLogs: false,
    })
    expect(factsOf(IDS.devPlayground, 'trail', '/playground-trail')).toMatchObject({
      isLogging: false,
    })
    expect(factsOf(IDS.devPlayground, 'trail', '/organization-trail')).toMatchObject({
      isLogging: true,
      isMultiRegion: true,
    })
    expect(factsOf(IDS.ordersProd, 'inspector-coverage', ':orders-pdf-merge')).toMatchObject({
      status: 'INACTIVE',
      criticalFindings: 2,
      highFindings: 5,
    })
    expect(factsOf(IDS.analyticsProd, 'file-access-point', 'fsap-0fake0fake0fake00')).toMatchObject(
      {
        rootDirectory: '/',
        posixUserId: 0,
        encrypted: false,
      },
    )
  })
})

describe('a role that may not ask', () => {
  const refused = (actions: readonly string[]) => {
    const planned = sandbox.world.accountPlan.bind(sandbox.world)
    vi.spyOn(sandbox.world, 'accountPlan').mockImplementation((account) => ({
      ...planned(account),
      lacks: actions,
    }))
    const settings = { accounts: [accountId(IDS.analyticsProd)], regions: [REGION] }
    return collectSandbox(sandbox, { settings }).finally(() => vi.restoreAllMocks())
  }
  const sourceIn = (done: CollectedSandbox, name: string) =>
    done.store.targets
      .get(`${IDS.analyticsProd}/${REGION}`)
      ?.result.sources.find(({ source }) => source === name)

  it('gets gaps in place of records, and everything else all the same', async () => {
    const sources = REGION_SOURCES.filter(({ name }) => SOURCES.includes(name))
    const done = await refused(sources.flatMap(({ actions }) => actions))
    expect(done.closed?.state).toBe('partial')
    expect(sourceIn(done, 'functions')?.state).toBe('complete')
    for (const { name } of sources) {
      const { state, records, gaps } = sourceIn(done, name) ?? {}
      expect([name, state, records]).toEqual([name, 'failed', []])
      expect(gaps?.every(({ reason }) => reason === 'access-denied')).toBe(true)
    }
  })

  it.each([
    ['kms:GetKeyPolicy', 'kms-keys', 'kms-key', {}],
    ['kms:GetKeyRotationStatus', 'kms-keys', 'kms-key', { rotates: null }],
    ['cloudtrail:GetEventSelectors', 'trails', 'trail', { advancedEventSelectors: null }],
    [
      'inspector2:ListFindingAggregations',
      'inspector',
      'inspector-coverage',
      { criticalFindings: null, highFindings: null },
    ],
    [
      'elasticfilesystem:DescribeFileSystems',
      'file-access-points',
      'file-access-point',
      { encrypted: null },
    ],
  ])('%s alone leaves what the others say', async (action, source, kind, facts) => {
    const found = sourceIn(await refused([action]), source)
    expect(found?.state).toBe('partial')
    expect(found?.gaps.map((one) => [one.action, one.reason])).toContainEqual([
      action,
      'access-denied',
    ])
    expect(found?.gaps.filter(({ subject }) => subject === null)).toEqual([])
    expect(found?.records.find((one) => one.kind === kind)?.facts).toMatchObject(facts)
  })
})

describe('answers', () => {
  it('of logs are rounded down, and their ARNs have no star', () => {
    const arn = 'arn:aws:logs:eu-west-1:1:log-group:/aws/lambda/a'
    const group = (storedBytes: number) =>
      normalizeLogGroup({ logGroupName: '/aws/lambda/a', arn: `${arn}:*`, storedBytes })
    expect(group(5_000)).toMatchObject({ arn, storedBytes: 4_096, retentionDays: null })
    expect([group(0), group(1)].map(({ storedBytes }) => storedBytes)).toEqual([0, 1])
  })

  it('of queues and topics say nothing that was not said', () => {
    expect(normalizeQueue('q', {})).toEqual({
      arn: 'q',
      kmsKeyId: null,
      sqsManagedEncryption: false,
      visibilityTimeoutSeconds: null,
    })
    expect(normalizeTopic('t', { KmsMasterKeyId: 'k' })).toMatchObject({ kmsKeyId: 'k' })
  })

  it('of GuardDuty need both the detector and the feature', () => {
    const features = [{ Name: 'LAMBDA_NETWORK_LOGS', Status: 'ENABLED' }] as const
    const answer = (Status: 'ENABLED' | 'DISABLED', Features: readonly object[]) =>
      normalizeDetector({ Status, Features: [...Features], $metadata: {} } as never)
    expect(answer('ENABLED', features)).toEqual({ enabled: true, lambdaNetworkLogs: true })
    expect(answer('DISABLED', features)).toEqual({ enabled: false, lambdaNetworkLogs: true })
    expect(answer('ENABLED', [])).toEqual({ enabled: true, lambdaNetworkLogs: false })
  })

  it('of Inspector count no findings only where findings were read', () => {
    const functionArn = 'arn:aws:lambda:eu-west-1:111122223333:function:a'
    const covered = {
      resourceId: `${functionArn}:$LATEST`,
      resourceType: 'AWS_LAMBDA_FUNCTION',
      accountId: '111122223333',
      scanType: 'PACKAGE',
      scanStatus: { statusCode: 'ACTIVE', reason: 'SUCCESSFUL' },
    } as const
    expect(normalizeCoverage(covered, null)).toMatchObject({ functionArn, criticalFindings: null })
    expect(normalizeCoverage(covered, new Map())).toMatchObject({ criticalFindings: 0 })
  })
})
