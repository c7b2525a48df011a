import { closeSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs'

const MOST_BYTES = 32 * 2 ** 20

/** A log that is put aside as `<path>.1` when it is full, in place of the one before it: two files, whatever is written. */
export class RotatingFile {
  private readonly path: string
  private readonly mostBytes: number
  private fd: number
  private bytes: number

  constructor(path: string, mostBytes = MOST_BYTES) {
    this.path = path
    this.mostBytes = mostBytes
    this.fd = openSync(path, 'a', 0o600)
    this.bytes = fstatSync(this.fd).size
  }

  write(chunk: Buffer): void {
    if (this.bytes > 0 && this.bytes + chunk.length > this.mostBytes) this.turn()
    writeSync(this.fd, chunk)
    this.bytes += chunk.length
  }

  close(): void {
    closeSync(this.fd)
  }

  private turn(): void {
    closeSync(this.fd)
    renameSync(this.path, `${this.path}.1`)
    this.fd = openSync(this.path, 'a', 0o600)
    this.bytes = 0
  }
}
