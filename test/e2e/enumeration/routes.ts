import { RESOURCES } from '#lib/api/resources.ts'
import type { Permission } from '#lib/core/model/permission.ts'
import type { Part } from './world.ts'

/** What is asked of a page or route handler to learn whether it keeps to a viewer's accounts. */
export interface ListedRoute {
  /** In app/. */
  readonly file: string
  /** `open`: for whoever comes; `signed-in`: for whoever has a session. */
  readonly permission: Permission | 'open' | 'signed-in'
  /** Addresses that name something of a part: the own ones answer, those of others are as if nothing was there. */
  readonly named?: (part: Part) => readonly string[]
  /** Addresses at which there is nothing. */
  readonly absent?: readonly string[]
  /** Addresses that answer everybody who may ask, and of others' accounts tell nothing, whatever they name. */
  readonly general?: (part: Part) => readonly string[]
}

const encoded = encodeURIComponent
const functionsOf = (part: Part, path: string) =>
  some(part.functions).map(
    ({ account, region, name }) => `${path}/${account}/${region}/${encoded(name)}`,
  )

/** A few of many, from all over. */
function some<T>(all: readonly T[]): readonly T[] {
  const step = Math.max(1, Math.floor(all.length / 3))
  return all.filter((_, index) => index % step === 0).slice(0, 3)
}

/** A page with filters by account and unit, as its address and narrowed to a part. */
const narrowed =
  (path: string, more = '') =>
  ({ accounts, units }: Part): readonly string[] => {
    const at = (filter: string) => `${path}?${[more, filter].filter((one) => one !== '').join('&')}`
    return [
      more === '' ? path : `${path}?${more}`,
      ...some(accounts).map(({ id }) => at(`account=${id}`)),
      ...some(units).map(({ id }) => at(`ou=${id}`)),
    ]
  }

const searched =
  (path: string, name = 'q') =>
  (part: Part): readonly string[] => [
    ...narrowed(path)(part),
    ...some(part.functions).map((fn) => `${path}?${name}=${encoded(fn.name)}`),
    ...some(part.functions).map(
      (fn) => `${path}?${name}=${encoded(`arn:aws:lambda:${fn.region}:${fn.account}:`)}`,
    ),
  ]

const page = (path: string) => `app/(app)/${path}/page.tsx`

/** Rules and runs are nobody's: the API refuses to narrow them, rather than not to. */
const OF_NO_ACCOUNT = ['rules', 'runs']

const apiLists = (part: Part): readonly string[] =>
  RESOURCES.flatMap(({ path }) =>
    OF_NO_ACCOUNT.includes(path) ? [`/api/v1/${path}`] : narrowed(`/api/v1/${path}`)(part),
  )

const NONE = '00000000-0000-4000-8000-000000000000'

/** Every page and route handler of the product. The test of this list fails when one is missing. */
export const ROUTES: readonly ListedRoute[] = [
  { file: 'app/(app)/page.tsx', permission: 'read', general: narrowed('/') },
  { file: page('[...rest]'), permission: 'read', absent: ['/nowhere'] },
  {
    file: page('accounts'),
    permission: 'read',
    general: (part) => [
      ...narrowed('/accounts')(part),
      ...some(part.accounts).map(({ name }) => `/accounts?q=${name}`),
    ],
  },
  {
    file: page('accounts/[id]'),
    permission: 'read',
    named: ({ accounts }) => accounts.map(({ id }) => `/accounts/${id}`),
  },
  {
    file: page('account/sessions'),
    permission: 'signed-in',
    general: () => ['/account/sessions'],
  },
  { file: page('audit'), permission: 'read-audit', general: () => ['/audit'] },
  { file: page('capacity'), permission: 'read', general: narrowed('/capacity') },
  { file: page('capacity/advice'), permission: 'read', general: narrowed('/capacity/advice') },
  {
    file: page('capacity/attachments'),
    permission: 'read',
    general: narrowed('/capacity/attachments'),
  },
  {
    file: page('capacity/delete'),
    permission: 'read',
    general: ({ subnets }) => [
      '/capacity/delete',
      ...some(subnets).map(({ region, id }) => `/capacity/delete?region=${region}&id=${id}`),
    ],
  },
  {
    file: page('capacity/interfaces'),
    permission: 'read',
    general: narrowed('/capacity/interfaces'),
  },
  { file: page('capacity/quotas'), permission: 'read', general: narrowed('/capacity/quotas') },
  {
    file: page('capacity/subnets'),
    permission: 'read',
    general: narrowed('/capacity/subnets', 'all=1'),
  },
  {
    file: page('capacity/subnets/[region]/[subnet]'),
    permission: 'read',
    named: ({ subnets }) =>
      some(subnets).map(({ region, id }) => `/capacity/subnets/${region}/${id}`),
  },
  {
    file: page('capacity/vpcs/[region]/[vpc]'),
    permission: 'read',
    named: ({ vpcs }) => some(vpcs).map(({ region, id }) => `/capacity/vpcs/${region}/${id}`),
  },
  { file: page('coverage'), permission: 'read', general: narrowed('/coverage') },
  {
    file: page('exceptions'),
    permission: 'read',
    general: () => ['/exceptions', '/exceptions?state=all'],
  },
  {
    file: page('exceptions/new'),
    permission: 'accept-risk',
    general: narrowed('/exceptions/new', 'area=identity'),
  },
  { file: page('exports'), permission: 'export', general: () => ['/exports'] },
  { file: page('exports/[id]'), permission: 'export', absent: [`/exports/${NONE}`] },
  { file: page('exports/new'), permission: 'export', general: narrowed('/exports/new') },
  { file: page('exposure'), permission: 'read', general: searched('/exposure') },
  {
    file: page('exposure/[account]/[region]/[name]'),
    permission: 'read',
    named: (part) => functionsOf(part, '/exposure'),
  },
  { file: page('findings'), permission: 'read', general: searched('/findings') },
  {
    file: page('findings/[key]'),
    permission: 'read',
    named: ({ findings }) => some(findings).map((key) => `/findings/${key}`),
  },
  { file: page('functions'), permission: 'read', general: searched('/functions') },
  {
    file: page('functions/[account]/[region]/[name]'),
    permission: 'read',
    named: (part) => functionsOf(part, '/functions'),
  },
  { file: page('glossary'), permission: 'read', general: () => ['/glossary'] },
  {
    file: page('graph'),
    permission: 'read',
    general: (part) => [...narrowed('/graph')(part), '/graph?view=matrix', '/graph?by=unit'],
  },
  { file: page('graph/edges'), permission: 'read', general: searched('/graph/edges') },
  {
    file: page('graph/exfiltration'),
    permission: 'read',
    general: narrowed('/graph/exfiltration'),
  },
  {
    file: page('graph/node'),
    permission: 'read',
    general: ({ functions, roles }) =>
      [
        ...some(functions).map(
          ({ account, region, name }) => `arn:aws:lambda:${region}:${account}:function:${name}`,
        ),
        ...some(roles),
      ].flatMap((key) => [
        `/graph/node?key=${encoded(key)}&hops=2`,
        `/graph/node?key=${encoded(key)}&ask=in`,
      ]),
  },
  { file: page('guardrails'), permission: 'read', general: narrowed('/guardrails') },
  {
    file: page('guardrails/[account]'),
    permission: 'read',
    named: ({ accounts }) => accounts.map(({ id }) => `/guardrails/${id}`),
  },
  {
    file: page('guardrails/generator'),
    permission: 'read',
    general: narrowed('/guardrails/generator', 'guardrail=function-outside-vpc'),
  },
  { file: page('notifications'), permission: 'export', general: () => ['/notifications'] },
  { file: page('notifications/[id]'), permission: 'export', absent: [`/notifications/${NONE}`] },
  {
    file: page('notifications/new'),
    permission: 'export',
    general: narrowed('/notifications/new'),
  },
  { file: page('responsibility'), permission: 'read', general: narrowed('/responsibility') },
  { file: page('rules'), permission: 'read', general: () => ['/rules'] },
  {
    file: page('rules/[id]'),
    permission: 'read',
    general: () => ['/rules/public-policy', '/rules/grant-across-units', '/rules/anonymous-url'],
  },
  { file: page('runs'), permission: 'read', general: () => ['/runs'] },
  {
    file: page('runs/[id]'),
    permission: 'read',
    named: ({ runs }) => runs.slice(0, 1).map((id) => `/runs/${id}`),
  },
  { file: page('runs/diff'), permission: 'read', general: narrowed('/runs/diff') },
  { file: page('runtimes'), permission: 'read', general: narrowed('/runtimes') },
  {
    file: page('scores'),
    permission: 'read',
    general: (part) => [
      ...narrowed('/scores')(part),
      ...narrowed('/scores', 'area=identity')(part),
    ],
  },
  {
    file: page('settings/access'),
    permission: 'manage-grants',
    general: () => ['/settings/access', '/settings/access?state=all'],
  },
  {
    file: page('settings/access/new'),
    permission: 'manage-grants',
    general: () => ['/settings/access/new'],
  },
  {
    file: page('settings/people'),
    permission: 'manage-grants',
    general: () => ['/settings/people'],
  },
  { file: page('settings/personal'), permission: 'read', general: () => ['/settings/personal'] },
  { file: page('weights'), permission: 'read', general: () => ['/weights'] },
  // The files themselves have a test of their own.
  {
    file: 'app/api/auth/callback/[provider]/route.ts',
    permission: 'open',
    general: () => ['/api/auth/callback/nobody'],
  },
  {
    file: 'app/api/export/[name]/route.ts',
    permission: 'export',
    general: () => ['/api/export/functions'],
  },
  { file: 'app/api/files/[id]/route.ts', permission: 'export', absent: [`/api/files/${NONE}`] },
  { file: 'app/api/health/route.ts', permission: 'open', general: () => ['/api/health'] },
  {
    file: 'app/api/search/route.ts',
    permission: 'read',
    general: ({ accounts, functions, units }) => [
      ...some(accounts).flatMap(({ id, name }) => [`/api/search?q=${id}`, `/api/search?q=${name}`]),
      ...some(functions).map(({ name }) => `/api/search?q=${encoded(name)}`),
      ...some(units).map(({ name }) => `/api/search?q=${encoded(name)}`),
    ],
  },
  { file: page('settings/tokens'), permission: 'read', general: () => ['/settings/tokens'] },
  { file: page('api-docs'), permission: 'read', general: () => ['/api-docs'] },
  { file: 'app/api/session/route.ts', permission: 'signed-in', general: () => ['/api/session'] },
  {
    file: 'app/api/v1/[...path]/route.ts',
    permission: 'read',
    general: apiLists,
  },
  {
    file: 'app/api/v1/exports/[name]/route.ts',
    permission: 'export',
    general: () => ['/api/v1/exports/accounts'],
  },
  {
    file: 'app/report/account/[id]/page.tsx',
    permission: 'read',
    named: ({ accounts }) => accounts.map(({ id }) => `/report/account/${id}`),
  },
  {
    file: 'app/report/organization/page.tsx',
    permission: 'read',
    general: () => ['/report/organization'],
  },
  {
    file: 'app/sign-in/link/route.ts',
    permission: 'open',
    general: () => ['/sign-in/link?token=x'],
  },
  { file: 'app/sign-in/page.tsx', permission: 'open', general: () => ['/sign-in'] },
]
