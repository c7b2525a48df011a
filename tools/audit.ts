import { auditLine } from '#lib/core/audit/audit-line.ts'
import type { AuditRow } from '#lib/core/audit/audit-row.ts'
import { brokenLinkWords, type ChainHead } from '#lib/core/audit/check-link.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import { connect, type Database } from '#lib/db/connect.ts'
import { streamRows } from '#lib/db/export/stream-rows.ts'
import { auditRows, listAuditEntries } from '#lib/db/read/list-audit-entries.ts'
import { sql } from '#lib/db/read/sql.ts'
import { verifyAuditChain } from '#lib/db/read/verify-audit-chain.ts'
import { readEnvironment } from '#lib/env.ts'
import { type AuditCommand, auditCommand, USAGE } from './audit/audit-arguments.ts'

const NO_FILTERS = { who: null, actions: [], outcomes: [], from: null, to: null }

const end = (text: string, code: number): never => {
  process.stderr.write(`${text}\n`)
  process.exit(code)
}

async function verify(pool: Database['pool'], noted: ChainHead | null): Promise<void> {
  const onProgress = (entries: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${entries} entries checked`)
  }
  const answer = await verifyAuditChain(pool, { noted, onProgress })
  if (process.stderr.isTTY) process.stderr.write('\n')
  const { head } = answer
  if (!answer.whole) {
    const words = brokenLinkWords(answer.broken)
    return end(`${words} ${head.sequence} entries before it are whole.`, 1)
  }
  if (!answer.reached) {
    const words = 'The chain is whole, but the head that you noted is not in it'
    return end(`${words}: it was cut short or rewritten.`, 1)
  }
  process.stdout.write(
    `The audit trail is whole: ${head.sequence} entries.\nIts head, to note where nobody who can write to the database can: ${head.sequence}:${head.hash}\n`,
  )
}

async function printHead(pool: Database['pool']): Promise<void> {
  const ask = { filters: NO_FILTERS, before: null, limit: 1 }
  const [newest] = await listAuditEntries(EVERYTHING, pool, ask)
  if (newest === undefined) return end('The audit trail is empty.', 1)
  process.stdout.write(`${newest.sequence}:${newest.hash}\n`)
}

async function printSince(pool: Database['pool'], since: number): Promise<void> {
  const all = sql`${auditRows(EVERYTHING, NO_FILTERS)} and e.sequence > ${since} order by e.sequence`
  for await (const rows of streamRows<AuditRow>(pool, all)) {
    process.stdout.write(rows.map(auditLine).join(''))
  }
}

function perform(pool: Database['pool'], command: AuditCommand): Promise<void> {
  switch (command.kind) {
    case 'verify':
      return verify(pool, command.noted)
    case 'head':
      return printHead(pool)
    case 'export':
      return printSince(pool, command.since)
  }
}

const command = auditCommand(process.argv.slice(2)) ?? end(USAGE, 64)
const url =
  readEnvironment().DATABASE_URL ??
  end('DATABASE_URL is not set: name the database whose audit trail to read.', 78)
const database = connect({ url, max: 1, name: 'demarc-audit' })
await perform(database.pool, command)
  .catch((error: Error) => end(error.message, 2))
  .finally(() => database.close())
