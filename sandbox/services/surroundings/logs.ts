import { type Call, numberOf, textOf } from '#sandbox/http/call.ts'
import { readMarker, writeMarker } from '#sandbox/http/page.ts'
import type { XmlObject } from '#sandbox/http/xml.ts'
import type { Handlers } from '#sandbox/services/handler.ts'
import type { FunctionPlan, JsonObject } from '#sandbox/world/function-plan.ts'
import { hashOf } from '#sandbox/world/hash.ts'
import { arnAt } from '#sandbox/world/place.ts'
import type { RegionWorld } from '#sandbox/world/region-world.ts'

const LAMBDA = '/aws/lambda/'

/** The group of each function by position, then those that belong to none. */
export const logs: Handlers = {
  DescribeLogGroups: (call, world) => {
    const region = world.region(call)
    const prefix = textOf(call, 'logGroupNamePrefix') ?? ''
    const size = Math.min(50, numberOf(call, 'limit', 50))
    const others = groupsOfNobody(region)
    const end = region.positions + others.length
    const found: XmlObject[] = []
    let at = readMarker(textOf(call, 'nextToken'))
    for (; found.length < size && at < end; at++) {
      const plan = region.planAt(at)
      const name = at < region.positions ? groupOf(plan) : others[at - region.positions]
      if (name === undefined || name === null || !name.startsWith(prefix)) continue
      const group = wire(call, { region, plan, name })
      if (group !== null) found.push(group)
    }
    return { logGroups: found, ...(at < end ? { nextToken: writeMarker(at) } : {}) }
  },
}

const groupsOfNobody = (region: RegionWorld): readonly string[] =>
  Object.keys(region.plan.surroundings.logGroups ?? {}).filter(
    (name) => !name.startsWith(LAMBDA) || region.find(name.slice(LAMBDA.length)) === null,
  )

/** Null when the function logs elsewhere: such a group is planned by its name. */
function groupOf(plan: FunctionPlan | null): string | null {
  if (plan === null) return null
  const own = `${LAMBDA}${plan.name}`
  const { LogGroup = own } = (plan.configuration?.['LoggingConfig'] ?? {}) as JsonObject
  return LogGroup === own ? own : null
}

interface Group {
  readonly region: RegionWorld
  readonly plan: FunctionPlan | null
  readonly name: string
}

function wire(call: Call, { region, plan, name }: Group): XmlObject | null {
  const { logGroups = {} } = region.plan.surroundings
  const own = logGroups[name]
  if (own === null) return null
  const logGroupArn = arnAt(call, 'logs', `log-group:${name}`)
  const members: JsonObject = {
    retentionInDays: 90,
    kmsKeyId: plan?.configuration?.['KMSKeyArn'] ?? null,
    storedBytes: hashOf(logGroupArn) % 50_000_000,
    ...own,
  }
  return {
    logGroupName: name,
    logGroupArn,
    arn: `${logGroupArn}:*`,
    creationTime: 1_700_000_000_000 + (hashOf(name) % 60_000_000_000),
    logGroupClass: 'STANDARD',
    ...Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null)),
  } as XmlObject
}
