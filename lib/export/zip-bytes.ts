import { configure, ZipWriter } from '@zip.js/zip.js'

/** A file of an archive. */
export interface ZipEntry {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

// Neither threads nor the compressor of Node, whose output differs between processors.
configure({ useWebWorkers: false, useCompressionStream: false })

/** How much smaller the files are made: 6 is what zip does when it is not told; 0 stores them as they are. */
const LEVEL = 6

/**
 * An archive in pieces, while its files are read: memory does not grow with them, and neither they nor the archive have a largest
 * size (ZIP64). The same files and time give the same bytes on every machine.
 */
export async function* zipBytes(
  entries: AsyncIterable<ZipEntry>,
  at: Date,
  level = LEVEL,
): AsyncGenerator<Uint8Array, void> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const written = writeAll(entries, writable, { at, level })
  const failed = new Promise<never>((_, reject) => {
    written.catch(reject)
  })
  const reader = readable.getReader()
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), failed])
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel()
    // What went wrong was thrown above; here it only matters that nothing is read any more.
    await written.catch(() => undefined)
  }
}

async function writeAll(
  entries: AsyncIterable<ZipEntry>,
  writable: WritableStream<Uint8Array>,
  { at, level }: { readonly at: Date; readonly level: number },
): Promise<void> {
  const zip = new ZipWriter(writable, {
    level,
    zip64: true,
    dataDescriptor: true,
    extendedTimestamp: false,
    lastModDate: clockTime(at),
  })
  for await (const { name, bytes } of entries) {
    const { stream, stop } = sourceOf(bytes)
    await zip.add(name, stream).finally(stop)
  }
  await zip.close()
}

/** Bytes as a stream, and how to be sure that they are read no more: a stream that is cut off still asks for some. */
function sourceOf(bytes: AsyncIterable<Uint8Array>) {
  const iterator = bytes[Symbol.asyncIterator]()
  let stopped = false
  let reading: Promise<unknown> = Promise.resolve()
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (stopped) return controller.close()
      const next = iterator.next()
      reading = next.catch(() => undefined)
      const { done, value } = await next
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
  const stop = async () => {
    stopped = true
    await reading
    await iterator.return?.()
  }
  return { stream, stop }
}

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
