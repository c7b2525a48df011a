import {
  type CoveredResource as Answer,
  paginateListCoverage,
  paginateListFindingAggregations,
} from '@aws-sdk/client-inspector2'
import type { InspectorCoverage } from '#lib/core/model/detection-status.ts'
import { unqualified } from '#lib/core/model/function-arn.ts'
import type { AwsClients } from '../aws/clients.ts'
import { gap } from '../aws/gap.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectPages } from '../collect-pages.ts'
import { joined } from '../collect-under.ts'
import type { Collected, RegionSource, Target } from '../source.ts'

const PAGE_SIZE = 200
const AGGREGATIONS_PAGE_SIZE = 100

interface Counts {
  readonly criticalFindings: number
  readonly highFindings: number
}

/** Which functions Inspector scans for vulnerable packages, and how many grave findings it has on each. */
export const inspector: RegionSource = {
  name: 'inspector',
  scope: 'region',
  kinds: ['inspector-coverage'],
  actions: ['inspector2:ListCoverage', 'inspector2:ListFindingAggregations'],
  collect: async (aws, target) => {
    const idle = await target.presence.idle(['functions'])
    if (idle !== null) return idle
    const { counts, rest } = await readCounts(aws, target)
    const covered = await collectPages({
      action: 'inspector2:ListCoverage',
      pages: paginateListCoverage(
        { client: aws.inspector, pageSize: PAGE_SIZE },
        {
          filterCriteria: {
            accountId: [{ comparison: 'EQUALS', value: target.accountId }],
            resourceType: [{ comparison: 'EQUALS', value: 'AWS_LAMBDA_FUNCTION' }],
            scanType: [{ comparison: 'EQUALS', value: 'PACKAGE' }],
          },
        },
      ),
      normalize: ({ coveredResources = [] }) =>
        coveredResources.map((one) => {
          const facts = normalizeCoverage(one, counts)
          return { kind: 'inspector-coverage' as const, key: facts.functionArn, facts }
        }),
    })
    return joined(covered, rest)
  },
}

/** Findings by function; null when they were lost, which leaves what is covered known all the same. */
async function readCounts(
  aws: AwsClients,
  { accountId, region }: Target,
): Promise<{ readonly counts: ReadonlyMap<string, Counts> | null; readonly rest: Collected }> {
  const counts = new Map<string, Counts>()
  try {
    const pages = paginateListFindingAggregations(
      { client: aws.inspector, pageSize: AGGREGATIONS_PAGE_SIZE },
      {
        aggregationType: 'AWS_LAMBDA_FUNCTION',
        accountIds: [{ comparison: 'EQUALS', value: accountId }],
      },
    )
    for await (const { responses = [] } of pages) {
      for (const { lambdaFunctionAggregation: one } of responses) {
        if (one === undefined) continue
        const { critical = 0, high = 0 } = one.severityCounts ?? {}
        const arn = unqualified(required(one.resourceId, 'resourceId'))
        counts.set(arn, { criticalFindings: critical, highFindings: high })
      }
    }
    return { counts, rest: { kind: 'complete', records: [] } }
  } catch (error) {
    const subject = `${accountId}/${region}/findings`
    const lost = gap(error, { action: 'inspector2:ListFindingAggregations', subject })
    return { counts: null, rest: { kind: 'partial', records: [], gaps: [lost] } }
  }
}

const NO_FINDINGS: Counts = { criticalFindings: 0, highFindings: 0 }
const NOT_READ = { criticalFindings: null, highFindings: null }

export function normalizeCoverage(
  answer: Answer,
  counts: ReadonlyMap<string, Counts> | null,
): InspectorCoverage {
  const functionArn = unqualified(required(answer.resourceId, 'resourceId'))
  return {
    functionArn,
    status: required(answer.scanStatus?.statusCode, 'scanStatus.statusCode'),
    reason: answer.scanStatus?.reason ?? null,
    ...(counts === null ? NOT_READ : (counts.get(functionArn) ?? NO_FINDINGS)),
  }
}
