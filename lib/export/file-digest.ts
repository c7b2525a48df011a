import { createHash } from 'node:crypto'

/** What identifies a file that went by: known once all of it has. */
export class FileDigest {
  readonly #hash = createHash('sha256')
  #sha256: string | null = null
  rows = 0
  bytes = 0

  add(chunk: Uint8Array, rows: number): void {
    this.#hash.update(chunk)
    this.bytes += chunk.length
    this.rows += rows
  }

  /** Hexadecimal, as sha256sum prints it. */
  sha256(): string {
    this.#sha256 ??= this.#hash.digest('hex')
    return this.#sha256
  }
}
