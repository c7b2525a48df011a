import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { Database } from '#lib/db/connect.ts'
import { transaction } from '#lib/db/transaction.ts'
import { type Undoing, undoStoredTriage } from '#lib/db/write/triage.ts'

/** Takes one's own act back, but for findings that somebody moved since or that are gone. */
export const undoTriage = (
  scope: ViewerScope,
  { pool }: Pick<Database, 'pool'>,
  undoing: Undoing,
): Promise<{ readonly acted: number; readonly undone: number }> =>
  transaction(pool, (tx) => undoStoredTriage(tx, scope, undoing))
