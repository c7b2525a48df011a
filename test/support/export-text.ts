import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { Database } from '#lib/db/connect.ts'
import { openSnapshot } from '#lib/db/export/snapshot.ts'
import { exportNamed } from '#lib/export/exports.ts'

interface Ask {
  readonly table: string
  readonly query?: string
  readonly now?: Date
}

/** A whole export as text, as its file has it. */
export async function exportText(
  scope: ViewerScope,
  pool: Database['pool'],
  { table, query = '', now = new Date() }: Ask,
): Promise<string> {
  const prepared = exportNamed(table)?.prepare(new URLSearchParams(query), now)
  if (prepared?.ok !== true) throw new Error(prepared?.problem ?? `no export ${table}`)
  const snapshot = await openSnapshot(pool)
  try {
    let text = ''
    for await (const piece of prepared.pieces(scope, snapshot)) text += piece.text
    return text
  } finally {
    await snapshot.close()
  }
}
