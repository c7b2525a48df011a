import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { BYTE_ORDER_MARK } from '#lib/core/csv.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import { connect } from '#lib/db/connect.ts'
import { readEnvironment } from '#lib/env.ts'
import { type ExportArguments, parseExportArguments } from './export/export-arguments.ts'

const fail = (sentence: string, code: number): never => {
  process.stderr.write(`${sentence}\n`)
  process.exit(code)
}

/** Written beside the file and renamed when whole: a broken export leaves nothing that looks like one. */
async function writeExport(
  url: string,
  { out, text: textOf, byteOrderMark }: ExportArguments,
): Promise<void> {
  const database = connect({ url, max: 1, name: 'demarc-export' })
  const text = withMark(textOf(EVERYTHING, database.pool), byteOrderMark)
  const partial = `${out}.partial`
  try {
    if (out === null) await pipeline(Readable.from(text), process.stdout)
    else {
      await pipeline(Readable.from(text), createWriteStream(partial))
      await rename(partial, out)
    }
  } catch (error) {
    if (out !== null) await rm(partial, { force: true })
    throw error
  } finally {
    await database.close()
  }
}

async function* withMark(text: AsyncGenerator<string>, byteOrderMark: boolean) {
  if (byteOrderMark) yield BYTE_ORDER_MARK
  yield* text
}

const parsed = parseExportArguments(process.argv.slice(2))
const { DATABASE_URL: url } = readEnvironment()
if (!parsed.ok) fail(parsed.problem, 64)
else if (url === undefined) fail('DATABASE_URL is not set: name the database to export from.', 78)
else
  await writeExport(url, parsed.value).catch((error: Error) =>
    fail(`The export broke off, and no file was left: ${error.message}`, 1),
  )
