import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { can } from '#lib/auth/can.ts'
import type { Access } from '#lib/core/grants/access.ts'
import { remakeDelaySeconds } from '#lib/core/schedules/export-schedule.ts'
import type { Database } from '#lib/db/connect.ts'
import {
  addChunk,
  claimFile,
  type DueFile,
  failFile,
  finishFile,
} from '#lib/db/write/export-files.ts'
import { AppError } from '#lib/errors.ts'
import { exportNamed } from '#lib/export/exports.ts'
import { recordExport } from '#lib/export/record-export.ts'
import { startExport } from '#lib/export/start-export.ts'

export interface Making {
  readonly pool: Database['pool']
  readonly now: () => Date
  /** What a person may do and see now; null when nobody of that id has access any more. */
  readonly accessOf: (personId: string) => Promise<Access | null>
  readonly chunkBytes?: number
  readonly mostBytes?: number
}

const CHUNK_BYTES = 2 ** 20
/** What one file may take in the database, compressed. */
export const MOST_STORED_BYTES = 256 * 2 ** 20

/** Makes the file that is due first. False when none is. */
export async function makeDue(parts: Making, signal: AbortSignal): Promise<boolean> {
  const { pool } = parts
  const file = await claimFile(pool, parts.now())
  if (file === null) return false
  try {
    await make(parts, file, signal)
  } catch (error) {
    if (signal.aborted) throw error
    await giveUp(parts, file, error)
    if (!(error instanceof AppError)) throw error
  }
  return true
}

/** What will fail again is not tried again; what else broke may not the next time. */
async function giveUp({ pool, now }: Making, file: DueFile, error: unknown): Promise<void> {
  const lasting = error instanceof AppError
  const delay = lasting ? null : remakeDelaySeconds(file.attempt)
  const at = now()
  await failFile(pool, file, {
    problem: lasting ? error.message : 'Something went wrong; the log of the worker has more.',
    nextAt: delay === null ? null : new Date(at.getTime() + delay * 1000),
    now: at,
  })
}

async function make(parts: Making, file: DueFile, signal: AbortSignal): Promise<void> {
  const { pool, accessOf } = parts
  const { schedule } = file
  const table = exportNamed(schedule.export)
  if (table === null) throw new AppError('not-found', 'There is no such file any more.')
  const access = await accessOf(schedule.ownerId)
  if (access === null || !can(access, table.permission)) {
    throw new AppError('forbidden', 'Its owner may not export it any more.')
  }
  const { scope } = access
  const query = new URLSearchParams(schedule.filter)
  const started = await startExport(scope, pool, {
    table,
    query,
    byteOrderMark: false,
    now: parts.now(),
  })
  const bytes = recordExport(started, pool, {
    actor: { id: schedule.ownerId, name: schedule.ownerName, kind: 'person' },
    table: `${schedule.export} (schedule "${schedule.name}")`,
    address: null,
    requestId: null,
  })
  await store(parts, file, { bytes, signal })
  await finishFile(pool, file, {
    fileName: started.name,
    bytes: started.digest.bytes,
    manifest: started.manifest(),
    scope,
    now: parts.now(),
  })
}

interface Storing {
  readonly bytes: AsyncIterable<Uint8Array>
  readonly signal: AbortSignal
}

/** The file, compressed, in pieces of one size and a rest. */
async function store(parts: Making, file: DueFile, { bytes, signal }: Storing): Promise<void> {
  const { chunkBytes = CHUNK_BYTES, mostBytes = MOST_STORED_BYTES, pool, now } = parts
  let at = 0
  const add = async (chunk: Buffer) => {
    signal.throwIfAborted()
    if (at * chunkBytes + chunk.length > mostBytes) {
      throw new AppError('invalid-request', tooLarge(mostBytes))
    }
    const held = await addChunk(pool, file, { at, bytes: chunk, now: now() })
    if (!held) throw new AppError('conflict', 'Its schedule is gone, or another worker makes it.')
    at += 1
  }
  let rest: Buffer = Buffer.alloc(0)
  await pipeline(Readable.from(bytes), createGzip(), async (pieces: AsyncIterable<Buffer>) => {
    for await (const piece of pieces) {
      rest = Buffer.concat([rest, piece])
      for (; rest.length >= chunkBytes; rest = rest.subarray(chunkBytes)) {
        await add(rest.subarray(0, chunkBytes))
      }
    }
  })
  if (rest.length > 0) await add(rest)
}

const tooLarge = (bytes: number): string =>
  `It is larger than ${Math.round(bytes / 2 ** 20)} MB when compressed, which is all that is kept of a file. Narrow its filter.`
