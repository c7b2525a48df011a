import { ACCOUNT_ACTIONS } from './account.ts'
import { ACCOUNT_SOURCES, REGION_SOURCES } from './sources/index.ts'

export interface IamPolicy {
  readonly Version: '2012-10-17'
  readonly Statement: readonly {
    readonly Sid: string
    readonly Effect: 'Allow'
    readonly Action: readonly string[]
    readonly Resource: '*'
  }[]
}

const SIDS: Readonly<Record<string, string>> = {
  account: 'ReadRegions',
  cloudtrail: 'ReadTrails',
  ec2: 'ReadNetwork',
  elasticfilesystem: 'ReadFileSystems',
  guardduty: 'ReadGuardDuty',
  iam: 'ReadIdentities',
  inspector2: 'ReadInspector',
  kms: 'ReadKeys',
  lambda: 'ReadLambda',
  logs: 'ReadLogGroups',
  servicequotas: 'ReadQuotas',
  sns: 'ReadTopics',
  sqs: 'ReadQueues',
  tag: 'ReadTags',
}

/** The actions that an account grants to be collected, in alphabetical order: what the sources declare, and the Regions. */
export function memberActions(): readonly string[] {
  const declared = [...REGION_SOURCES, ...ACCOUNT_SOURCES].flatMap(({ actions }) => actions)
  return [...new Set([...ACCOUNT_ACTIONS, ...declared])].toSorted()
}

/** The least that an account must grant: collectors/iam-policy.json. Throws when a service has no statement yet. */
export function memberPolicy(): IamPolicy {
  const services = Map.groupBy(memberActions(), (action) => action.slice(0, action.indexOf(':')))
  const statements = [...services].map(([service, actions]) => {
    const sid = SIDS[service]
    if (sid === undefined) throw new RangeError(`no statement is named for ${service}`)
    return { Sid: sid, Effect: 'Allow', Action: actions, Resource: '*' } as const
  })
  return { Version: '2012-10-17', Statement: statements }
}
