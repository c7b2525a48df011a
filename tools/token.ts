import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import { newToken, tokenDetail } from '#lib/auth/new-token.ts'
import type { AuditAction } from '#lib/core/audit/audit-action.ts'
import type { AuditEntry } from '#lib/core/audit/audit-entry.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import { type ApiToken, tokenState } from '#lib/core/tokens/api-token.ts'
import { connect, type Database } from '#lib/db/connect.ts'
import { listTokens } from '#lib/db/read/list-tokens.ts'
import { listUnits } from '#lib/db/read/list-units.ts'
import { addToken, revokeToken } from '#lib/db/write/tokens.ts'
import { readEnvironment } from '#lib/env.ts'
import { parseTokenWords, TOKEN_OPTIONS } from './token/token-words.ts'

const USAGE = `npm run token -- create --name NAME [--role viewer] SCOPE [--until 2027-01-31 | --days 90]
    SCOPE: --everything | --accounts ID,ID | --unit PATH or ID | --tag KEY=VALUE
npm run token -- list
npm run token -- revoke ID
`

const end = (text: string, code: number): never => {
  process.stderr.write(`${text}\n`)
  process.exit(code)
}

const by = userInfo().username

const entryOf = (action: AuditAction, token: ApiToken, at: Date): AuditEntry => ({
  at,
  actor: { id: `operator:${by}`, name: by, kind: 'operator' },
  action,
  outcome: 'done',
  target: token.name,
  detail: tokenDetail(token),
  address: null,
  requestId: null,
})

async function create({ pool }: Database, words: readonly string[]): Promise<void> {
  const now = new Date()
  const { values } = parseArgs({ args: [...words], options: TOKEN_OPTIONS, strict: true })
  const parsed = parseTokenWords(values, { units: await listUnits(EVERYTHING, pool), now })
  if (!parsed.ok) {
    end(parsed.problem, 64)
    return
  }
  const made = newToken(parsed.input, { id: randomUUID(), owner: { id: null, name: by }, now })
  await addToken(pool, { ...made, entry: entryOf('token-created', made.token, now) })
  process.stderr.write(`This is shown once. Token ${made.token.id}:\n`)
  process.stdout.write(`${made.secret}\n`)
}

async function list({ pool }: Database): Promise<void> {
  const now = new Date()
  for (const token of await listTokens({ kind: 'everybody' }, pool)) {
    const { id, name, prefix, ownerName, role, scope, expiresAt, lastUsedAt } = token
    const used = lastUsedAt === null ? 'never used' : `used ${lastUsedAt.toISOString()}`
    process.stdout.write(
      `${id}  ${tokenState(token, now).padEnd(7)}  ${prefix}…  ${role.padEnd(7)}  ${name} (${ownerName})  ${JSON.stringify(scope)}  until ${expiresAt.toISOString()}  ${used}\n`,
    )
  }
}

async function revoke({ pool }: Database, id: string): Promise<void> {
  const token = (await listTokens({ kind: 'everybody' }, pool)).find((one) => one.id === id)
  const revoked =
    token !== undefined &&
    (await revokeToken(pool, { id, entry: entryOf('token-revoked', token, new Date()) }))
  if (revoked) process.stdout.write('Revoked: it opens nothing from the next request on.\n')
  else end('There is no such token, or it was revoked before.', 1)
}

function commandOf(database: Database): Promise<void> {
  const [command, ...words] = process.argv.slice(2)
  if (command === 'create') return create(database, words)
  if (command === 'list' && words.length === 0) return list(database)
  if (command === 'revoke' && words.length === 1) return revoke(database, words[0] ?? '')
  return end(USAGE, 64)
}

const { DATABASE_URL: url } = readEnvironment()
if (url === undefined) end('DATABASE_URL is not set: name the database that holds the tokens.', 78)
else {
  const database = connect({ url, max: 1, name: 'demarc-token' })
  await commandOf(database).catch((error: Error) => end(error.message, 1))
  await database.close()
}
