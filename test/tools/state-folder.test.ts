import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keptSecret, stateFolderFor, type Where } from '#tools/start/state-folder.ts'

const USER: Where = {
  home: undefined,
  xdgStateHome: undefined,
  userHome: '/users/jo',
  isRoot: false,
}

describe('stateFolderFor', () => {
  it.each([
    ['a user', {}, '/users/jo/.local/state/demarc'],
    ['a user with XDG', { xdgStateHome: '/state' }, '/state/demarc'],
    ['a user with empty XDG', { xdgStateHome: '' }, '/users/jo/.local/state/demarc'],
    ['root', { isRoot: true, userHome: '/r' }, '/var/lib/demarc'],
    ['whoever names one', { home: '/data', isRoot: true, xdgStateHome: '/state' }, '/data'],
  ] as const)('for %s', (_name, change, expected) => {
    expect(stateFolderFor({ ...USER, ...change })).toBe(expected)
  })
})

describe('keptSecret', () => {
  it('is made once, for its owner alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'demarc-test-'))
    const secret = keptSecret(folder, 'key')
    expect(secret).toMatch(/^[0-9a-f]{64}$/)
    expect(keptSecret(folder, 'key')).toBe(secret)
    expect(statSync(join(folder, 'key')).mode & 0o777).toBe(0o600)
  })
})
