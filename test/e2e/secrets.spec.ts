import type pg from 'pg'
import { EXPORTS } from '#lib/export/exports.ts'
import { PLANTED_SECRETS, secretsIn } from '#test/worlds/planted-secrets.ts'
import { ROUTES } from './enumeration/routes.ts'
import { type Part, readWorld } from './enumeration/world.ts'
import { expect, test } from './product.ts'
import { openProductDatabase } from './product-database.ts'

/** The values of environment variables are nowhere: not on a page, not in what the server sends a browser, not in the API, not in a file. */

test.describe.configure({ mode: 'default', timeout: 240_000 })

interface Holder {
  readonly account: string
  readonly region: string
  readonly name: string
  readonly findings: readonly string[]
}

const HOLDERS = `select account_id as account, region, function_name as name, array_agg(key order by key) as findings
  from finding where rule_id in ('secret-in-environment', 'secret-like-variable-name') group by 1, 2, 3 order by 1, 2, 3`

let holders: readonly Holder[]
let parts: readonly Part[]
test.beforeAll(async () => {
  const pool = await openProductDatabase()
  holders = (await pool.query<Holder>(HOLDERS)).rows
  parts = await partsOf(pool)
  await pool.end()
})

/** What there is to ask about each function with a secret, and about each of its findings. */
async function partsOf(pool: pg.Pool): Promise<readonly Part[]> {
  const accounts = [...new Set(holders.map(({ account }) => account))]
  const { own } = await readWorld(pool, accounts)
  return holders.flatMap(({ account, region, name, findings }) =>
    findings.map((key) => ({
      ...own,
      accounts: own.accounts.filter(({ id }) => id === account),
      functions: [{ account, region, name }],
      findings: [key],
    })),
  )
}

const addressesOf = (part: Part): readonly string[] => [
  ...ROUTES.filter(({ file }) => !file.startsWith('app/sign-in')).flatMap((route) => [
    ...(route.general?.(part) ?? []),
    ...(route.named?.(part) ?? []),
  ]),
  ...part.findings.map((key) => `/findings?status=all&open=${key}`),
  ...part.functions.flatMap(({ account, name }) =>
    ['functions', 'findings'].map((list) => `/api/v1/${list}?account=${account}&q=${name}`),
  ),
]

test('no page, payload, answer or file gives a secret away', async ({ request }) => {
  const addresses = [...new Set(parts.flatMap(addressesOf))]
  const files = EXPORTS.map(({ name }) => `/api/export/${name}`)
  const told: string[] = []
  const seen = new Set<string>()
  const ask = async (path: string, headers: Record<string, string>) => {
    const answer = await request.get(path, { headers, maxRedirects: 2 })
    const text = await answer.text()
    for (const secret of secretsIn(text)) told.push(`${path} tells ${secret}`)
    for (const name of Object.keys(PLANTED_SECRETS)) if (text.includes(name)) seen.add(name)
    return { type: answer.headers()['content-type'] ?? '', status: answer.status() }
  }
  const left = [...addresses, ...files]
  let payloads = 0
  let answered = 0
  const worker = async () => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      if ((await ask(path, {})).status === 200) answered += 1
      if (path.startsWith('/api/')) continue
      if ((await ask(path, { RSC: '1' })).type.startsWith('text/x-component')) payloads += 1
    }
  }
  await Promise.all([worker(), worker(), worker(), worker()])
  expect(told).toEqual([])
  expect([...seen].toSorted()).toEqual(Object.keys(PLANTED_SECRETS).toSorted())
  expect(holders.length).toBeGreaterThan(3)
  expect(answered).toBeGreaterThan(150)
  expect(payloads).toBeGreaterThan(100)
})
