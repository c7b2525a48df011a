import type { Attachment, FunctionPlan } from '#sandbox/world/function-plan.ts'
import { hashOf, pickOf } from '#sandbox/world/hash.ts'
import { arnAt, type Place } from '#sandbox/world/place.ts'
import { allow } from '#sandbox/world/statement.ts'

const TEAMS = [
  'orders',
  'billing',
  'catalog',
  'search',
  'shipping',
  'returns',
  'loyalty',
  'media',
  'pricing',
  'notify',
  'identity',
  'reports',
] as const
const THINGS = [
  'invoice',
  'cart',
  'parcel',
  'stock',
  'voucher',
  'profile',
  'receipt',
  'feed',
  'quote',
  'address',
  'label',
  'session',
  'image',
  'ledger',
] as const
const DEEDS = [
  'render',
  'ingest',
  'validate',
  'export',
  'sync',
  'notify',
  'enrich',
  'archive',
  'resize',
  'publish',
  'reconcile',
  'index',
] as const

const RUNTIMES = [
  'nodejs22.x',
  'nodejs22.x',
  'nodejs24.x',
  'python3.13',
  'python3.13',
  'python3.12',
  'python3.14',
  'java21',
  'java25',
  'dotnet10',
  'ruby3.4',
  'provided.al2023',
] as const

/** Attachments that ordinary functions choose from, on the VPC that `ordinaryVpc` plans. */
export const ORDINARY_ATTACHMENTS: readonly Attachment[] = [
  { subnets: ['app/private-a', 'app/private-b', 'app/private-c'], groups: ['app/lambda'] },
  {
    subnets: ['app/private-a', 'app/private-b', 'app/private-c'],
    groups: ['app/lambda', 'app/database-client'],
  },
  { subnets: ['app/private-a', 'app/private-b'], groups: ['app/lambda', 'app/cache-client'] },
]
const ATTACHED_OF_TEN = 4

/** Which ordinary attachment the function has, or null: cheap, because a place's interfaces follow from all of them. */
export function ordinaryAttachment(seed: string, place: Place, index: number): Attachment | null {
  const h = hashOf(`${seed}|vpc|${place.accountId}|${place.region}|${index}`)
  if (h % 10 >= ATTACHED_OF_TEN) return null
  return ORDINARY_ATTACHMENTS[(h >>> 8) % ORDINARY_ATTACHMENTS.length] ?? null
}

export function ordinaryName(seed: string, place: Place, index: number): string {
  const key = `${seed}|name|${place.accountId}|${place.region}|${index}`
  const words = [pickOf(TEAMS, `t${key}`), pickOf(THINGS, `n${key}`), pickOf(DEEDS, `d${key}`)]
  return `${words.join('-')}-${index}`
}

/** The index of a function of this name, if it is one that `ordinaryName` made. */
export function ordinaryIndex(seed: string, place: Place, name: string): number | null {
  const index = Number(/-(\d+)$/.exec(name)?.[1] ?? Number.NaN)
  if (!Number.isInteger(index)) return null
  return ordinaryName(seed, place, index) === name ? index : null
}

const REGION_LETTERS = (region: string): string => region.replace(/[^a-z0-9]/g, '')

/** Role names are unique in the account, function names only in the Region. */
export const ordinaryRole = (place: Place, name: string): string =>
  `${name}-${REGION_LETTERS(place.region)}`

/** An ordinary healthy function: its own narrow role, tracing, tags, an alias on its last version. */
export function ordinaryFunction(seed: string, place: Place, index: number): FunctionPlan {
  const name = ordinaryName(seed, place, index)
  const h = hashOf(`${seed}|plan|${place.accountId}|${place.region}|${index}`)
  const attachment = ordinaryAttachment(seed, place, index)
  const table = arnAt(place, 'dynamodb', `table/${name}`)
  const versions = h % 3
  const [team = 'orders'] = name.split('-')
  return {
    name,
    runtime: pickOf(RUNTIMES, `r${h}`),
    role: ordinaryRole(place, name),
    can: [allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'], table)],
    environment: { TABLE_NAME: name, LOG_LEVEL: 'info', STAGE: 'live' },
    ...(attachment ? { attachment } : {}),
    versions,
    aliases: versions > 0 ? { live: String(versions) } : {},
    policies: policiesOf(place, name, { versions, h }),
    tags: {
      team,
      service: `${team}-service`,
      'cost-center': `cc-${100 + (h % 40)}`,
      managed: 'terraform',
    },
    configuration: {
      MemorySize: [256, 512, 1024, 2048][h % 4] ?? 512,
      Timeout: [15, 30, 60, 120][(h >>> 4) % 4] ?? 30,
      KMSKeyArn: arnAt(place, 'kms', 'key/6f1c2a54-0d0e-4f0a-9c55-2f9d5b7c1e10'),
      DeadLetterConfig: { TargetArn: arnAt(place, 'sqs', `${team}-failures`) },
    },
    ...((h >>> 12) % 5 === 0 ? { reserved: 5 + (h % 20) } : {}),
    eventSources:
      (h >>> 16) % 6 === 0 ? [{ EventSourceArn: arnAt(place, 'sqs', `${name}-queue`) }] : [],
  }
}

function policiesOf(
  place: Place,
  name: string,
  { versions, h }: { readonly versions: number; readonly h: number },
): NonNullable<FunctionPlan['policies']> {
  if ((h >>> 20) % 4 !== 0) return {}
  return {
    [versions > 0 ? 'live' : '']: [
      {
        Sid: 'schedule',
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Action: 'lambda:InvokeFunction',
        Condition: {
          ArnLike: { 'AWS:SourceArn': arnAt(place, 'events', `rule/${name}`) },
          StringEquals: { 'AWS:SourceAccount': place.accountId },
        },
      },
    ],
  }
}
