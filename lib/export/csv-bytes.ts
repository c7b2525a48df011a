import { BYTE_ORDER_MARK } from '#lib/core/csv.ts'
import type { CsvPiece } from './export-table.ts'
import type { FileDigest } from './file-digest.ts'

/** A file's bytes in pieces, each taken into the digest as it goes by. */
export async function* csvBytes(
  pieces: AsyncIterable<CsvPiece>,
  { digest, byteOrderMark }: { readonly digest: FileDigest; readonly byteOrderMark: boolean },
): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder()
  let before = byteOrderMark ? BYTE_ORDER_MARK : ''
  for await (const { text, rows } of pieces) {
    const chunk = encoder.encode(`${before}${text}`)
    before = ''
    digest.add(chunk, rows)
    yield chunk
  }
}
