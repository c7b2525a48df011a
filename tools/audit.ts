import { brokenLinkWords, type ChainHead } from '#lib/core/audit/check-link.ts'
import { connect } from '#lib/db/connect.ts'
import { verifyAuditChain } from '#lib/db/read/verify-audit-chain.ts'
import { readEnvironment } from '#lib/env.ts'

const USAGE = `npm run audit -- verify [--head SEQUENCE:HASH]

Recomputes the hash chain of the audit trail and names the first broken link. With --head, a head that an earlier
verification printed, it also proves that nothing was cut off since. Exit code 0: whole; 1: broken; 64: wrong arguments.
`

const end = (text: string, code: number): never => {
  process.stderr.write(`${text}\n`)
  process.exit(code)
}

function notedHead(words: readonly string[]): ChainHead | null {
  const [flag, text] = words
  if (flag === undefined) return null
  const [, sequence, hash] = /^(\d{1,15}):(\S{1,100})$/.exec(text ?? '') ?? []
  if (flag !== '--head' || sequence === undefined || hash === undefined || words.length > 2)
    return end(USAGE, 64)
  return { sequence: Number(sequence), hash }
}

async function verify(url: string, noted: ChainHead | null): Promise<void> {
  const database = connect({ url, max: 1, name: 'demarc-audit' })
  const onProgress = (entries: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${entries} entries checked`)
  }
  try {
    const answer = await verifyAuditChain(database.pool, { noted, onProgress })
    if (process.stderr.isTTY) process.stderr.write('\n')
    if (!answer.whole) {
      end(
        `${brokenLinkWords(answer.broken)} ${answer.head.sequence} entries before it are whole.`,
        1,
      )
      return
    }
    if (!answer.reached)
      end(
        'The chain is whole, but the head that you noted is not in it: it was cut short or rewritten.',
        1,
      )
    process.stdout.write(
      `The audit trail is whole: ${answer.head.sequence} entries.\nIts head, to note where nobody who can write to the database can: ${answer.head.sequence}:${answer.head.hash}\n`,
    )
  } finally {
    await database.close()
  }
}

const [command, ...words] = process.argv.slice(2)
if (command !== 'verify') end(USAGE, 64)
const noted = notedHead(words)
const { DATABASE_URL: url } = readEnvironment()
if (url === undefined)
  end('DATABASE_URL is not set: name the database whose audit trail to check.', 78)
else await verify(url, noted).catch((error: Error) => end(error.message, 2))
