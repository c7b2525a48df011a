import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type ZipEntry, zipBytes } from '#lib/export/zip-bytes.ts'

const AT = new Date('2026-11-22T12:34:56Z')
const GIB = 2 ** 30
const text = (words: string) => new TextEncoder().encode(words)

async function* files(...all: readonly (readonly [string, AsyncIterable<Uint8Array>])[]) {
  for (const [name, bytes] of all) yield { name, bytes } satisfies ZipEntry
}
async function* pieces(...all: readonly Uint8Array[]) {
  yield* all
}
async function* repeated(piece: Uint8Array, times: number) {
  for (let count = 0; count < times; count += 1) yield piece
}

async function archive(entries: AsyncIterable<ZipEntry>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of zipBytes(entries, AT)) all.push(piece)
  return Buffer.concat(all)
}

describe('an archive', () => {
  it('holds its files, those that are empty too', async () => {
    const rows = repeated(text('account_id,region\n'), 5_000)
    const packed = await archive(
      files(['a.csv', rows], ['b.txt', pieces(text('b'))], ['c', pieces()]),
    )
    const read = unzipSync(packed)
    expect(Object.keys(read)).toEqual(['a.csv', 'b.txt', 'c'])
    expect(Buffer.from(read['a.csv'] ?? []).toString()).toBe('account_id,region\n'.repeat(5_000))
    expect(Buffer.from(read['b.txt'] ?? []).toString()).toBe('b')
    expect(packed.length).toBeLessThan(2_000)
  })

  it('is the same byte for byte, on every machine', async () => {
    const packed = await archive(files(['a.csv', repeated(text('payments-api,10\n'), 20_000)]))
    const hash = createHash('sha256').update(packed).digest('hex')
    expect(hash).toMatchInlineSnapshot(
      `"5e086200655c3d10898d5fb2b042eb38435c756e65dc76baad69a8db878a1856"`,
    )
  })

  it('throws what goes wrong while a file is read', async () => {
    async function* broken() {
      yield text('a')
      throw new Error('the database is gone')
    }
    await expect(archive(files(['a', broken()]))).rejects.toThrow('the database is gone')
  })

  it('reads no more once its reader has left', async () => {
    let read = 0
    let ended = false
    async function* counted() {
      try {
        for (;;) {
          read += 1
          yield crypto.getRandomValues(new Uint8Array(60_000))
        }
      } finally {
        ended = true
      }
    }
    const bytes = zipBytes(files(['a', counted()]), AT)
    await bytes.next()
    await bytes.return()
    const before = read
    await new Promise((resolve) => setImmediate(resolve))
    expect(read).toBe(before)
    expect(ended).toBe(true)
    expect(read).toBeLessThan(50)
  })

  it('may be larger than 4 GiB, and so may each of its files', async () => {
    const piece = new Uint8Array(GIB / 16)
    const times = 65
    let length = 0
    let tail = Buffer.alloc(0)
    const large = files(['large', repeated(piece, times)], ['after', pieces(text('x'))])
    for await (const one of zipBytes(large, AT, 0)) {
      length += one.length
      tail = Buffer.concat([tail, one.subarray(-400)]).subarray(-400)
    }
    const size = piece.length * times
    expect(size).toBeGreaterThan(4 * GIB)
    const [first, second] = centralDirectory(tail)
    expect(first).toEqual({ name: 'large', size, packed: size, offset: 0 })
    expect(second).toMatchObject({ name: 'after', size: 1 })
    expect(second?.offset).toBeGreaterThan(size)
    expect(second?.offset).toBeLessThan(length)
  }, 300_000)
})

/** The files as the end of an archive lists them, all in 64 bits. */
function centralDirectory(tail: Buffer) {
  const found = []
  const signature = Buffer.from('PK\u0001\u0002', 'latin1')
  for (let at = tail.indexOf(signature); at >= 0; at = tail.indexOf(signature, at + 4)) {
    const nameLength = tail.readUInt16LE(at + 28)
    const extra = at + 46 + nameLength
    expect(tail.readUInt16LE(extra)).toBe(1)
    const [size, packed] = [4, 12].map((more) => Number(tail.readBigUInt64LE(extra + more)))
    const short = tail.readUInt32LE(at + 42)
    const offset = short === 0xff_ff_ff_ff ? Number(tail.readBigUInt64LE(extra + 20)) : short
    found.push({ name: tail.toString('utf8', at + 46, extra), size, packed, offset })
  }
  return found
}
