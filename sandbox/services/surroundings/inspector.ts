import { type Call, numberOf, textOf } from '#sandbox/http/call.ts'
import { readMarker, writeMarker } from '#sandbox/http/page.ts'
import type { XmlObject } from '#sandbox/http/xml.ts'
import type { Handlers } from '#sandbox/services/handler.ts'
import type { FunctionPlan } from '#sandbox/world/function-plan.ts'
import { functionArn } from '#sandbox/world/place.ts'
import type { ScanPlan } from '#sandbox/world/surroundings-plan.ts'

/** https://docs.aws.amazon.com/inspector/latest/user/supported.html */
const SCANNED =
  /^(?:java(?:8\.al2|11|17|21|25)|nodejs(?:18|20|22|24)\.x|python3\.(?:9|1\d)|ruby3\.[2-4]|dotnet(?:8|10)|go1\.x)$/

/** Images are scanned where they are kept, and copies at the edge nowhere. */
const isListed = ({ image, configuration }: FunctionPlan): boolean =>
  image !== true && configuration?.['MasterArn'] === undefined

export const inspector2: Handlers = {
  ListCoverage: (call, world) => {
    const region = world.region(call)
    const { scans = {} } = region.plan.surroundings
    const size = Math.min(200, numberOf(call, 'maxResults', 200))
    const found: XmlObject[] = []
    let at = scans === null ? region.positions : readMarker(textOf(call, 'nextToken'))
    for (; found.length < size && at < region.positions; at++) {
      const plan = region.planAt(at)
      if (plan !== null && isListed(plan)) found.push(covered(call, plan, scans?.[plan.name] ?? {}))
    }
    return {
      coveredResources: found,
      ...(at < region.positions ? { nextToken: writeMarker(at) } : {}),
    }
  },
  ListFindingAggregations: (call, world) => ({
    aggregationType: 'AWS_LAMBDA_FUNCTION',
    responses: Object.entries(world.region(call).plan.surroundings.scans ?? {})
      .filter(([, { critical = 0, high = 0 }]) => critical + high > 0)
      .map(([name, { critical = 0, high = 0 }]) => ({
        lambdaFunctionAggregation: {
          accountId: call.accountId,
          resourceId: functionArn(call, name, '$LATEST'),
          functionName: name,
          severityCounts: { all: critical + high, critical, high, medium: 0 },
        },
      })),
  }),
}

function covered(call: Call, { name, runtime }: FunctionPlan, scan: ScanPlan): XmlObject {
  const isScanned = SCANNED.test(runtime ?? 'nodejs22.x')
  return {
    resourceType: 'AWS_LAMBDA_FUNCTION',
    resourceId: functionArn(call, name, '$LATEST'),
    accountId: call.accountId,
    scanType: 'PACKAGE',
    scanStatus: {
      statusCode: scan.status ?? (isScanned ? 'ACTIVE' : 'INACTIVE'),
      reason: scan.reason ?? (isScanned ? 'SUCCESSFUL' : 'UNSUPPORTED_RUNTIME'),
    },
  }
}
