import type pg from 'pg'
import { functionPath } from '#lib/core/model/function-place.ts'
import { estateAccount } from '../estate/estate-plan.ts'

export interface WebPage {
  readonly name: string
  readonly path: string
  /** A request that is no page: it is asked of the server, and not looked at. */
  readonly data?: boolean
}

interface Sample {
  readonly accountId: string
  readonly region: string
  readonly functionName: string
  readonly finding: string
  readonly subnet: string
}

/** The pages that people have open all day, those of one thing among them: of the largest account. */
export async function webPages(pool: pg.Pool): Promise<readonly WebPage[]> {
  const large = estateAccount(0)
  const { rows } = await pool.query<Sample>(
    `select f.account_id as "accountId", f.region, f.function_name as "functionName",
       (select key::text from finding where resource = f.key limit 1) as finding,
       (select min(key) from subnet_capacity where account_id = f.account_id) as subnet
     from lambda_function f where f.account_id = $1 and f.vanished_at is null and vpc_id is not null limit 1`,
    [large],
  )
  const [sample] = rows
  if (sample === undefined) throw new Error('The made-up organization has no function in a VPC.')
  return [
    { name: 'overview', path: '/' },
    { name: 'accounts', path: '/accounts' },
    { name: 'account', path: `/accounts/${large}` },
    { name: 'functions', path: '/functions' },
    { name: 'functions, searched', path: '/functions?q=billing' },
    { name: 'functions, filtered', path: '/functions?runtime=python3.13&vpc=yes' },
    { name: 'function', path: functionPath(sample) },
    { name: 'findings', path: '/findings' },
    { name: 'findings, critical', path: '/findings?severity=critical' },
    { name: 'findings of an account', path: `/findings?account=${large}` },
    { name: 'finding', path: `/findings/${sample.finding}` },
    { name: 'responsibility', path: '/responsibility' },
    { name: 'scores', path: '/scores' },
    { name: 'exceptions', path: '/exceptions' },
    { name: 'rules', path: '/rules' },
    { name: 'runtimes', path: '/runtimes' },
    { name: 'capacity', path: '/capacity' },
    { name: 'capacity, subnets', path: '/capacity/subnets' },
    { name: 'exposure', path: '/exposure' },
    { name: 'graph', path: '/graph' },
    { name: 'graph, edges', path: '/graph/edges' },
    { name: 'guardrails', path: '/guardrails' },
    { name: 'coverage', path: '/coverage' },
    { name: 'runs', path: '/runs' },
    { name: 'search', path: '/api/search?q=billing', data: true },
  ]
}
