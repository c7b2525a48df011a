import { Zip, ZipDeflate } from 'fflate'

/** A file of an archive. */
export interface ZipEntry {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Without ZIP64, which this writer has not, neither a file nor the archive may be larger. */
const LARGEST = 0xff_ff_ff_ff
const NOTHING = new Uint8Array(0)

/**
 * An archive in pieces, while its files are read: memory does not grow with them. The same files and time give the same bytes
 * on every machine: the compressor is not Node's, whose output differs between processors.
 */
export async function* zipBytes(
  entries: AsyncIterable<ZipEntry>,
  at: Date,
): AsyncGenerator<Uint8Array, void> {
  let written: Uint8Array[] = []
  let total = 0
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error
    total += piece.length
    written.push(piece)
  })
  const flush = () => {
    const pieces = written
    written = []
    return pieces
  }
  for await (const { name, bytes } of entries) {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = clockTime(at)
    zip.add(file)
    let size = 0
    for await (const chunk of bytes) {
      size += chunk.length
      file.push(chunk)
      yield* flush()
      if (size > LARGEST || total > LARGEST) throw new RangeError(TOO_LARGE)
    }
    file.push(NOTHING, true)
    yield* flush()
  }
  zip.end()
  yield* flush()
}

const TOO_LARGE =
  'The audit pack is larger than 4 GiB, which is all that a zip file can hold. Ask for one of each organizational unit.'

/** Zip has local times without a zone. This one reads in every zone as it is in UTC. */
const clockTime = (at: Date): Date =>
  new Date(
    at.getUTCFullYear(),
    at.getUTCMonth(),
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  )
