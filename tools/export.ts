import { createWriteStream } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import { connect, type Database } from '#lib/db/connect.ts'
import { readEnvironment } from '#lib/env.ts'
import { recordExport } from '#lib/export/record-export.ts'
import { type ExportArguments, parseExportArguments } from './export/export-arguments.ts'

const OPERATOR = { id: 'operator', name: 'operator at the terminal', kind: 'operator' } as const

const fail = (sentence: string, code: number): never => {
  process.stderr.write(`${sentence}\n`)
  process.exit(code)
}

async function writeExport(url: string, asked: ExportArguments): Promise<void> {
  const database = connect({ url, max: 2, name: 'demarc-export' })
  try {
    await written(database, asked)
  } finally {
    await database.close()
  }
}

/** Written beside the file and renamed when whole: a broken export leaves nothing that looks like one. */
async function written({ pool }: Database, asked: ExportArguments): Promise<void> {
  const { out, name, start } = asked
  const file = await start(EVERYTHING, pool)
  const bytes = recordExport(file, pool, {
    actor: OPERATOR,
    table: name,
    address: null,
    requestId: null,
  })
  if (out === null) {
    await pipeline(Readable.from(bytes), process.stdout)
    return
  }
  const partial = `${out}.partial`
  try {
    await pipeline(Readable.from(bytes), createWriteStream(partial))
    await rename(partial, out)
    if (asked.manifest && file.manifest !== undefined) {
      await writeFile(`${out}.manifest.json`, `${JSON.stringify(file.manifest(), null, 2)}\n`)
    }
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

const parsed = parseExportArguments(process.argv.slice(2))
const { DATABASE_URL: url } = readEnvironment()
if (!parsed.ok) fail(parsed.problem, 64)
else if (url === undefined) fail('DATABASE_URL is not set: name the database to export from.', 78)
else
  await writeExport(url, parsed.value).catch((error: Error) =>
    fail(`The export broke off, and no file was left: ${error.message}`, 1),
  )
