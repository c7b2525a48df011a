import { type Queryable, rowOf } from './queryable.ts'
import { sql } from './sql.ts'

/** The pieces of a stored file, one at a time: memory does not grow with it. Whoever reads has looked whose it is. */
export async function* readExportChunks(
  database: Queryable,
  fileId: string,
): AsyncGenerator<Buffer> {
  for (let at = 0; ; at += 1) {
    const row = await rowOf<{ readonly bytes: Buffer }>(
      database,
      sql`select bytes from export_chunk where file_id = ${fileId}::uuid and at = ${at}`,
    )
    if (row === null) return
    yield row.bytes
  }
}
