import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import type { AuditAction } from '#lib/core/audit/audit-action.ts'
import type { AuditEntry } from '#lib/core/audit/audit-entry.ts'
import type { Grant } from '#lib/core/grants/grant.ts'
import { grantState } from '#lib/core/grants/grant-state.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import { connect, type Database } from '#lib/db/connect.ts'
import { listGrants } from '#lib/db/read/list-grants.ts'
import { listUnits } from '#lib/db/read/list-units.ts'
import { addGrant, revokeGrant } from '#lib/db/write/grants.ts'
import { readEnvironment } from '#lib/env.ts'
import { GRANT_OPTIONS, parseGrantWords } from './grant/grant-words.ts'

const USAGE = `npm run grant -- add (--user PROVIDER:SUBJECT | --group PROVIDER:GROUP) --role ROLE SCOPE [--until 2027-01-31] [--note TEXT]
    SCOPE: --everything | --accounts ID,ID | --unit PATH or ID | --tag KEY=VALUE
npm run grant -- list
npm run grant -- revoke ID
`

const end = (text: string, code: number): never => {
  process.stderr.write(`${text}\n`)
  process.exit(code)
}

const by = userInfo().username

const entryOf = (action: AuditAction, grant: Grant, at: Date): AuditEntry => ({
  at,
  actor: { id: `operator:${by}`, name: by, kind: 'operator' },
  action,
  outcome: 'done',
  target: `${grant.provider}: ${grant.subject} (${grant.subjectKind})`,
  detail: { id: grant.id, role: grant.role, scope: JSON.stringify(grant.scope), note: grant.note },
  address: null,
  requestId: null,
})

async function add({ pool }: Database, words: readonly string[]): Promise<void> {
  const now = new Date()
  const { values } = parseArgs({ args: [...words], options: GRANT_OPTIONS, strict: true })
  const parsed = parseGrantWords(values, { units: await listUnits(EVERYTHING, pool), now })
  if (!parsed.ok) {
    end(parsed.problem, 64)
    return
  }
  const { expiresAt, ...input } = parsed.input
  const grant: Grant = {
    ...input,
    id: randomUUID(),
    expiresAt: expiresAt === null ? null : new Date(expiresAt),
    grantedAt: now,
    grantedBy: by,
    revokedAt: null,
    revokedBy: null,
  }
  await addGrant(pool, grant, entryOf('grant-added', grant, now))
  process.stdout.write(`Granted: ${grant.id}\n`)
}

async function list({ pool }: Database): Promise<void> {
  const now = new Date()
  for (const grant of await listGrants(EVERYTHING, pool)) {
    const { id, provider, subject, subjectKind, role, scope, expiresAt } = grant
    const until = expiresAt === null ? 'no end' : `until ${expiresAt.toISOString()}`
    process.stdout.write(
      `${id}  ${grantState(grant, now).padEnd(7)}  ${role.padEnd(7)}  ${subjectKind} ${provider}:${subject}  ${JSON.stringify(scope)}  ${until}\n`,
    )
  }
}

async function revoke({ pool }: Database, id: string): Promise<void> {
  const grant = (await listGrants(EVERYTHING, pool)).find((one) => one.id === id)
  const revoked =
    grant !== undefined &&
    (await revokeGrant(pool, { id, entry: entryOf('grant-revoked', grant, new Date()) }))
  if (revoked) process.stdout.write('Revoked: it gives nothing from the next request on.\n')
  else end('There is no such grant, or it was revoked before.', 1)
}

function commandOf(database: Database): Promise<void> {
  const [command, ...words] = process.argv.slice(2)
  if (command === 'add') return add(database, words)
  if (command === 'list' && words.length === 0) return list(database)
  if (command === 'revoke' && words.length === 1) return revoke(database, words[0] ?? '')
  return end(USAGE, 64)
}

const { DATABASE_URL: url } = readEnvironment()
if (url === undefined) end('DATABASE_URL is not set: name the database that holds the grants.', 78)
else {
  const database = connect({ url, max: 1, name: 'demarc-grant' })
  await commandOf(database).catch((error: Error) => end(error.message, 1))
  await database.close()
}
