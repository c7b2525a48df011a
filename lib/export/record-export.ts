import type { AuditActor, AuditDetail } from '#lib/core/audit/audit-entry.ts'
import type { Database } from '#lib/db/connect.ts'
import { appendAudit } from '#lib/db/write/append-audit.ts'
import type { FileManifest } from './export-manifest.ts'
import type { FileDigest } from './file-digest.ts'

/** A file on its way, of one table or of all. */
export interface StartedFile {
  readonly name: string
  readonly filter: string
  readonly bytes: AsyncGenerator<Uint8Array, void>
  readonly digest: FileDigest
  readonly manifest?: () => FileManifest
}

export interface ExportRequest {
  readonly actor: AuditActor
  /** What was asked for. */
  readonly table: string
  readonly address: string | null
  readonly requestId: string | null
}

/**
 * The bytes of a file, and an entry in the audit trail once the last of them has been handed over: a reader who left before has
 * failed. A file whose entry cannot be written breaks off.
 */
export async function* recordExport(
  { name, filter, bytes, digest }: StartedFile,
  pool: Database['pool'],
  { actor, table, address, requestId }: ExportRequest,
): AsyncGenerator<Uint8Array, void> {
  let whole = false
  try {
    yield* bytes
    whole = true
  } finally {
    const detail: AuditDetail = {
      table,
      filter,
      rows: digest.rows,
      bytes: digest.bytes,
      sha256: whole ? digest.sha256() : null,
    }
    await appendAudit(pool, {
      at: new Date(),
      actor,
      action: 'export',
      outcome: whole ? 'done' : 'failed',
      target: name,
      detail,
      address,
      requestId,
    })
  }
}
