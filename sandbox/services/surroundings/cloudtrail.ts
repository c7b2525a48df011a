import { AwsError } from '#sandbox/http/aws-error.ts'
import { type Call, textOf } from '#sandbox/http/call.ts'
import type { XmlObject } from '#sandbox/http/xml.ts'
import type { Handlers } from '#sandbox/services/handler.ts'
import { arnAt } from '#sandbox/world/place.ts'
import type { SurroundingsPlan, TrailPlan } from '#sandbox/world/surroundings-plan.ts'
import type { World } from '#sandbox/world/world.ts'

const HOME = 'eu-central-1'

interface FoundTrail {
  readonly wire: XmlObject
  readonly plan: TrailPlan
}

/** The organization's trail is seen from every account and Region, an account's own where it was made. */
function trailsOf(call: Call, world: World): readonly FoundTrail[] {
  const { surroundings } = world.region(call).plan
  const management = { accountId: world.organization.management.id, region: HOME }
  const own = (surroundings.trails ?? []).map((plan) => ({
    plan,
    wire: wireOf(plan, { ...call, isOfOrganization: false }),
  }))
  const plan = organizationTrail(surroundings)
  return [{ plan, wire: wireOf(plan, { ...management, isOfOrganization: true }) }, ...own]
}

interface Owner {
  readonly accountId: string
  readonly region: string
  readonly isOfOrganization: boolean
}

const wireOf = ({ name, ...plan }: TrailPlan, owner: Owner): XmlObject => ({
  Name: name,
  TrailARN: arnAt(owner, 'cloudtrail', `trail/${name}`),
  S3BucketName: `${name}-logs`,
  HomeRegion: owner.region,
  IsMultiRegionTrail: owner.isOfOrganization,
  IsOrganizationTrail: owner.isOfOrganization,
  IncludeGlobalServiceEvents: owner.isOfOrganization,
  LogFileValidationEnabled: true,
  HasCustomEventSelectors: plan.eventSelectors !== undefined || owner.isOfOrganization,
})

const organizationTrail = ({ unloggedPrefix }: SurroundingsPlan): TrailPlan => ({
  name: 'organization-trail',
  isLogging: true,
  advancedEventSelectors: [
    {
      Name: 'management',
      FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }],
    },
    {
      Name: 'invocations',
      FieldSelectors: [
        { Field: 'eventCategory', Equals: ['Data'] },
        { Field: 'resources.type', Equals: ['AWS::Lambda::Function'] },
        ...(unloggedPrefix === undefined
          ? []
          : [{ Field: 'resources.ARN', NotStartsWith: [unloggedPrefix] }]),
      ],
    },
  ],
})

function find(call: Call, world: World, member: string): FoundTrail {
  const name = textOf(call, member)
  const found = trailsOf(call, world).find(({ wire }) => wire['TrailARN'] === name)
  if (found !== undefined) return found
  throw new AwsError('TrailNotFoundException', `Unknown trail: ${name}`)
}

export const cloudtrail: Handlers = {
  DescribeTrails: (call, world) => ({ trailList: trailsOf(call, world).map(({ wire }) => wire) }),
  GetTrailStatus: (call, world) => ({ IsLogging: find(call, world, 'Name').plan.isLogging }),
  GetEventSelectors: (call, world) => {
    const { plan, wire } = find(call, world, 'TrailName')
    return {
      TrailARN: wire['TrailARN'],
      ...(plan.eventSelectors ? { EventSelectors: plan.eventSelectors } : {}),
      ...(plan.advancedEventSelectors
        ? { AdvancedEventSelectors: plan.advancedEventSelectors }
        : {}),
    }
  },
}
