import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { database } from '#app/_data/database.ts'
import { fileResponse } from '#app/_data/file-response.ts'
import { ANY_QUERY } from '#app/_data/query-schema.ts'
import { guardedRoute } from '#app/_data/route.ts'
import { covers } from '#lib/core/schedules/export-schedule.ts'
import { readExportFile } from '#lib/db/read/list-export-schedules.ts'
import { readExportChunks } from '#lib/db/read/read-export-chunks.ts'
import { appendAudit } from '#lib/db/write/append-audit.ts'
import { AppError } from '#lib/errors.ts'

const GONE = 'There is no such file of yours, or you may no longer see everything that is in it.'

/** A file that a schedule made, or its manifest with `manifest=1`. */
export const GET = guardedRoute(
  {
    permission: 'export',
    query: ANY_QUERY,
    params: z.object({ id: z.guid('It is no id of a file.') }),
  },
  async ({ viewer, params, query, facts }) => {
    const file = await readExportFile(viewer.id, database(), params.id)
    if (file === null || !covers(viewer.scope, file)) throw new AppError('not-found', GONE)
    const name = file.fileName ?? 'export.csv'
    if (query.get('manifest') === '1') {
      return new Response(`${JSON.stringify(file.manifest, null, 2)}\n`, {
        headers: {
          'Content-Type': 'application/json; charset=utf-8',
          'Content-Disposition': `attachment; filename="${name}.manifest.json"`,
          'Cache-Control': 'no-store',
          'X-Content-Type-Options': 'nosniff',
        },
      })
    }
    await appendAudit(database(), {
      at: new Date(),
      actor: viewer,
      action: 'export',
      outcome: 'done',
      target: name,
      detail: { file: file.id, rows: file.rows, bytes: file.bytes, sha256: file.sha256 },
      address: facts.address,
      requestId: facts.requestId,
    })
    return fileResponse({
      name,
      type: 'text/csv; charset=utf-8; header=present',
      bytes: unpacked(file.id),
      ended: () => undefined,
    })
  },
)

async function* unpacked(id: string): AsyncGenerator<Uint8Array, void> {
  const packed = Readable.from(readExportChunks(database(), id))
  const plain = createGunzip()
  packed.on('error', (error) => plain.destroy(error))
  try {
    yield* packed.pipe(plain)
  } finally {
    packed.destroy()
    plain.destroy()
  }
}
