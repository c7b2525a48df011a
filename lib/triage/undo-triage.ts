import type { AuditEntry } from '#lib/core/audit/audit-entry.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { Database } from '#lib/db/connect.ts'
import { audited } from '#lib/db/write/audited.ts'
import { type Undoing, undoStoredTriage } from '#lib/db/write/triage.ts'

export interface UndoAsk extends Undoing {
  /** What the audit trail will say; how many findings were meant and moved is added to it. */
  readonly entry: AuditEntry
}

/** Takes one's own act back, but for findings that somebody moved since or that are gone. */
export const undoTriage = (
  scope: ViewerScope,
  { pool }: Pick<Database, 'pool'>,
  { entry, ...undoing }: UndoAsk,
): Promise<{ readonly acted: number; readonly undone: number }> =>
  audited(pool, async (tx) => {
    const result = await undoStoredTriage(tx, scope, undoing)
    return { result, entry: { ...entry, detail: { ...entry.detail, ...result } } }
  })
