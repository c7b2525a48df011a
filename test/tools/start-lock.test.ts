import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { takeStartLock } from '#tools/start/start-lock.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'demarc-test-'))
const NO_PROCESS = 2 ** 22 + 1

it('is taken, noted and released', () => {
  const folder = newFolder()
  const taken = takeStartLock(folder)
  if (taken.kind !== 'mine') throw new Error(taken.sentence)
  taken.lock.note({ address: 'http://127.0.0.1:3000' })
  expect(JSON.parse(readFileSync(join(folder, 'start.lock'), 'utf8'))).toEqual({
    pid: process.pid,
    address: 'http://127.0.0.1:3000',
    children: [],
  })
  taken.lock.release()
  expect(existsSync(join(folder, 'start.lock'))).toBe(false)
})

it.each([
  ['a dead holder', JSON.stringify({ pid: NO_PROCESS, address: null, children: [NO_PROCESS] })],
  [
    'a process id that is now somebody else’s',
    JSON.stringify({ pid: 1, address: null, children: [1] }),
  ],
  ['half a file', '{"pid": 1'],
  ['an empty file', ''],
])('is taken over from %s, whose processes are not touched', (_name, text) => {
  const folder = newFolder()
  writeFileSync(join(folder, 'start.lock'), text)
  expect(takeStartLock(folder)).toMatchObject({ kind: 'mine', leftovers: [] })
})
