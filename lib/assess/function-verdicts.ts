import type { AccountWorld } from '#lib/core/assess/account-world.ts'
import { GLOBAL } from '#lib/core/model/coverage.ts'
import type { FindingDetail } from '#lib/core/model/finding-row.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { assessPlace } from '#lib/core/rules/place/assess-place.ts'
import { placeOfWorld } from '#lib/core/rules/place/place-of-world.ts'
import type { RuleInfo } from '#lib/core/rules/rule.ts'
import type { Verdict } from '#lib/core/rules/verdict.ts'
import { ruleInfo } from '#lib/core/score/rule-tally.ts'
import type { Database } from '#lib/db/connect.ts'
import { listResourceFindings } from '#lib/db/read/list-resource-findings.ts'
import { type FunctionWorldAsk, readFunctionWorld } from '#lib/db/read/read-function-world.ts'
import { readNewestRunId } from '#lib/db/read/read-newest-run-id.ts'
import { type OrganizationContext, organizationOfRun } from './organization-context.ts'
import { placeAnswers } from './responsibility-answers.ts'
import { sceneOf } from './responsibility-scene.ts'

/** What one rule says of a function at one qualifier, null for the function as a whole. */
export interface FunctionVerdict {
  readonly rule: RuleInfo
  readonly qualifier: string | null
  readonly verdict: Verdict
  /** The stored finding, where it fails. */
  readonly finding: FindingDetail | null
}

export interface VerdictsAsk extends FunctionWorldAsk {
  readonly now: Date
}

/**
 * Every rule on a function, judged now from its records; null when it is not there or the viewer may not see it. Whether a rule
 * fails is what the assessment found, which saw the whole account: a stored finding is a failure, and without one there is none.
 */
export async function readFunctionVerdicts(
  scope: ViewerScope,
  database: Pick<Database, 'pool'>,
  { now, ...ask }: VerdictsAsk,
): Promise<readonly FunctionVerdict[] | null> {
  const { pool } = database
  const runId = (await readNewestRunId(pool)) ?? ''
  const [world, organizationContext, findings] = await Promise.all([
    readFunctionWorld(scope, pool, ask),
    contextOf(database, runId),
    listResourceFindings(scope, pool, { resource: ask.arn, now }),
  ])
  const account = organizationContext.accountOf(ask.accountId)
  const isThere = world
    .list('lambda-function', ask.region)
    .records.some(({ facts }) => facts.arn === ask.arn)
  if (account === null || !isThere) return null
  const answers = await placeAnswers(
    { database, account, now, organizationContext },
    { world, region: ask.region, nodes: nodesOf(world, ask) },
  )
  const judgements = assessPlace({
    place: placeOfWorld(world, account, ask.region),
    global: placeOfWorld(world, account, GLOBAL),
    answers,
    scene: sceneOf(organizationContext, now),
  })
  const stored = new Map(findings.map((each) => [placeOf(each.ruleId, each.qualifier), each]))
  const verdicts: FunctionVerdict[] = []
  for (const { resource, qualifier, judged } of judgements) {
    if (resource !== ask.arn) continue
    for (const { rule, verdict } of judged) {
      const at = placeOf(rule.id, qualifier)
      verdicts.push(reconciled({ rule, qualifier, verdict, finding: stored.get(at) ?? null }))
      stored.delete(at)
    }
  }
  return [...verdicts, ...left(stored.values())]
}

/** The ends that edges of the function can have. */
function nodesOf(world: AccountWorld, { arn, region }: FunctionWorldAsk): readonly string[] {
  const [latest] = world.list('lambda-function', region).records.filter(({ key }) => key === arn)
  const qualified = [
    ...world.list('function-alias', region).records,
    ...world.list('function-version', region).records,
  ].map(({ key }) => key)
  const roleArn = latest?.facts.roleArn ?? null
  return [arn, ...qualified, ...(roleArn === null ? [] : [roleArn])]
}

const placeOf = (ruleId: string, qualifier: string | null) => `${ruleId}\n${qualifier ?? ''}`

function reconciled(live: FunctionVerdict): FunctionVerdict {
  const { finding, verdict } = live
  if (finding !== null) return { ...live, verdict: verdictOf(finding) }
  if (verdict.status !== 'fail') return live
  return { ...live, verdict: { status: 'unknown', why: 'not-collected', source: 'assessment' } }
}

const verdictOf = ({ unseen, evidence, records }: FindingDetail): Verdict =>
  unseen === null
    ? { status: 'fail', evidence, records }
    : { status: 'unknown', why: unseen, source: 'inventory' }

/** Findings at qualifiers that cannot be listed now. */
const left = (findings: Iterable<FindingDetail>): readonly FunctionVerdict[] =>
  [...findings].flatMap((finding) => {
    const rule = ruleInfo(finding.ruleId)
    const { qualifier } = finding
    return rule === null ? [] : [{ rule, qualifier, verdict: verdictOf(finding), finding }]
  })

const contexts = new WeakMap<Database['pool'], (runId: string) => Promise<OrganizationContext>>()

function contextOf(database: Pick<Database, 'pool'>, runId: string): Promise<OrganizationContext> {
  const known = contexts.get(database.pool) ?? organizationOfRun(database)
  contexts.set(database.pool, known)
  return known(runId)
}
