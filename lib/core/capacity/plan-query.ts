import type { Plan } from './what-if.ts'

/** A what-if as a URL carries it. */
export interface PlanQuery {
  readonly kind: Plan['kind']
  readonly accountId: string
  readonly count: number
  readonly subnetIds: readonly string[]
  readonly securityGroupIds: readonly string[]
}

export type ParsedPlan =
  | { readonly kind: 'none' }
  | { readonly kind: 'mistake'; readonly problem: string }
  | { readonly kind: 'plan'; readonly asked: PlanQuery; readonly plan: Plan }

const KINDS = ['functions', 'attachments', 'connections'] as const
const MOST = 10_000_000
const MOST_IDS = 16

const idsOf = (query: URLSearchParams, name: string): readonly string[] => [
  ...new Set(
    query
      .getAll(name)
      .flatMap((text) => text.split(/[\s,]+/))
      .filter((text) => text !== ''),
  ),
]

/** The plan that `plan`, `count`, `in`, `with` and `as` ask for: how many of what, in which subnets, with which groups, of which account. */
export function parsePlan(query: URLSearchParams): ParsedPlan {
  const asked = query.get('plan')
  if (asked === null) return { kind: 'none' }
  const kind = KINDS.find((one) => one === asked)
  if (kind === undefined)
    return mistake(`A plan is of ${KINDS.join(', ')}, not "${asked.slice(0, 40)}".`)
  const count = Number(query.get('count') ?? '')
  if (!Number.isInteger(count) || count < 1 || count > MOST)
    return mistake(`How many must be a whole number from 1 to ${MOST}.`)
  const accountId = query.get('as') ?? ''
  if (!/^\d{12}$/.test(accountId)) return mistake('The account is 12 digits.')
  const subnetIds = idsOf(query, 'in')
  const securityGroupIds = idsOf(query, 'with')
  if (subnetIds.length === 0) return mistake('Choose at least one subnet.')
  if (subnetIds.length > MOST_IDS || securityGroupIds.length > MOST_IDS)
    return mistake(`A function has at most ${MOST_IDS} subnets and security groups.`)
  if (kind !== 'attachments' && securityGroupIds.length === 0)
    return mistake('Name at least one security group.')
  const wanted = { kind, accountId, count, subnetIds, securityGroupIds }
  return { kind: 'plan', asked: wanted, plan: planOf(wanted) }
}

const mistake = (problem: string): ParsedPlan => ({ kind: 'mistake', problem })

function planOf({ kind, accountId, count, subnetIds, securityGroupIds }: PlanQuery): Plan {
  switch (kind) {
    case 'functions':
      return { kind, accountId, subnetIds, count, securityGroupIds }
    case 'attachments':
      return { kind, accountId, subnetIds, count }
    case 'connections':
      return { kind, accountId, subnetIds, connections: count, securityGroupIds }
  }
}
