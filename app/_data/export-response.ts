import { can } from '#lib/auth/can.ts'
import type { RequestFacts } from '#lib/auth/request-facts.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { AppError } from '#lib/errors.ts'
import { startAuditPack } from '#lib/export/audit-pack.ts'
import { ExportSlots } from '#lib/export/export-slots.ts'
import { exportNamed } from '#lib/export/exports.ts'
import { recordExport, type StartedFile } from '#lib/export/record-export.ts'
import { startExport } from '#lib/export/start-export.ts'
import { database } from './database.ts'
import { fileResponse } from './file-response.ts'

const CSV = 'text/csv; charset=utf-8; header=present'
const PACK = 'audit-pack'
const slots = new ExportSlots()

interface Asked {
  readonly facts: Pick<RequestFacts, 'address' | 'requestId'>
  readonly viewer: Viewer
  readonly query: URLSearchParams
}

/**
 * A table as CSV with the filters of the page that lists it, its manifest with `manifest=1`, or the pack of all tables. `bom=1`
 * is for spreadsheets.
 */
export async function exportResponse(name: string, asked: Asked): Promise<Response> {
  const { viewer, query, facts } = asked
  const free = slots.take(viewer.id)
  try {
    const file = await startedFile(name, asked)
    const wantsManifest = query.get('manifest') === '1' && file.manifest !== undefined
    const bytes = recordExport(file, database(), {
      actor: viewer,
      table: wantsManifest ? `${name} (manifest)` : name,
      address: facts.address,
      requestId: facts.requestId,
    })
    if (wantsManifest) return await manifestResponse({ ...file, bytes }).finally(free)
    const type = name === PACK ? 'application/zip' : CSV
    return await fileResponse({ name: file.name, type, bytes, ended: free })
  } catch (error) {
    free()
    throw error
  }
}

async function startedFile(name: string, { viewer, query }: Asked): Promise<StartedFile> {
  if (name === PACK) return startAuditPack(viewer.scope, database(), query)
  const table = exportNamed(name)
  if (table === null) throw new AppError('not-found', 'There is no such export.')
  if (!can(viewer, table.permission)) {
    throw new AppError('forbidden', 'Your roles do not allow this. Ask an administrator.')
  }
  const byteOrderMark = query.get('bom') === '1'
  return startExport(viewer.scope, database(), { table, query, byteOrderMark, now: new Date() })
}

/** The manifest is of the file as it is read now: the whole of it goes by to be counted. */
async function manifestResponse({ name, bytes, manifest }: StartedFile): Promise<Response> {
  for await (const _ of bytes);
  return new Response(`${JSON.stringify(manifest?.(), null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.manifest.json"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
