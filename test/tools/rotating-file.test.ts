import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { RotatingFile } from '#tools/start/rotating-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarc-log-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const contents = () =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )

it('puts a full file aside and keeps one such file alone', () => {
  const file = new RotatingFile(join(folder, 'web.log'), 10)
  for (const text of ['aaaa\n', 'bbbb\n', 'cccc\n', 'dddd\n', 'eeee\n'])
    file.write(Buffer.from(text))
  file.close()
  expect(contents()).toEqual({ 'web.log': 'eeee\n', 'web.log.1': 'cccc\ndddd\n' })
})

it('goes on where a former start left off, and is for its owner alone', () => {
  const path = join(folder, 'web.log')
  for (const text of ['aaaa\n', 'bbbb\n', 'cccc\n']) {
    const file = new RotatingFile(path, 10)
    file.write(Buffer.from(text))
    file.close()
  }
  expect(contents()).toEqual({ 'web.log': 'cccc\n', 'web.log.1': 'aaaa\nbbbb\n' })
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

it('writes what is larger than a file whole', () => {
  const file = new RotatingFile(join(folder, 'web.log'), 4)
  file.write(Buffer.from('longer than that'))
  file.close()
  expect(contents()).toEqual({ 'web.log': 'longer than that' })
})
