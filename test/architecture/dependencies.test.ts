import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { missingPlatforms } from '#tools/complete-lock.ts'
import { ROOT } from './source-tree.ts'

const readJson = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
const manifest = readJson('package.json')
const lock = readJson('package-lock.json')

interface Locked {
  readonly version: string
  readonly dev?: boolean
  readonly license?: string
}
const locked = Object.entries<Locked>(lock.packages).filter(([path]) => path !== '')
const shipped = locked.filter(([, entry]) => entry.dev !== true)

const isCopyleft = (license: string): boolean =>
  license
    .split(/\s+OR\s+/i)
    .every((choice) =>
      /\b(A?GPL|SSPL|BUSL|CC-BY-NC|UNLICENSED)/i.test(choice.replace(/LGPL/gi, '')),
    )

/** The licence as the installed package states it; older packages use an object or a list. */
const licenseOf = (path: string, entry: Locked): string => {
  const file = `${path}/package.json`
  if (!existsSync(join(ROOT, file))) return entry.license ?? 'not installed on this platform'
  const { license, licenses } = readJson(file)
  const stated = license ?? licenses
  const names = [stated].flat().map((one) => (typeof one === 'string' ? one : one?.type))
  return names.filter((name) => typeof name === 'string').join(' OR ') || licenseFileOf(path)
}

const licenseFileOf = (path: string): string => {
  const file = join(ROOT, path, 'LICENSE')
  const opening = existsSync(file) ? readFileSync(file, 'utf8').slice(0, 40) : ''
  return /The MIT License/i.test(opening) ? 'MIT' : 'none stated'
}

describe('the dependencies', () => {
  it.each(Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))(
    '%s is pinned exactly (%s)',
    (name, range) => {
      expect(range).toMatch(/^\d+\.\d+\.\d+(-[\w.-]+)?$/)
      expect(lock.packages[`node_modules/${name}`]?.version).toBe(range)
    },
  )

  it('are locked for every platform (node tools/complete-lock.ts adds what npm leaves out)', () => {
    expect(Object.keys(missingPlatforms(lock))).toEqual([])
  })

  it('ship nothing under a licence that would bind the product', () => {
    expect(shipped.length).toBeGreaterThan(100)
    const refused = shipped
      .map(([path, entry]) => `${path}: ${licenseOf(path, entry)}`)
      .filter(
        (line) => isCopyleft(line.slice(line.indexOf(': ') + 2)) || line.endsWith('none stated'),
      )
    expect(refused).toEqual([])
  })

  it.each([
    ['AGPL-3.0-or-later', true],
    ['GPL-2.0', true],
    ['(MIT OR GPL-3.0)', false],
    ['LGPL-3.0-or-later', false],
    ['Apache-2.0', false],
    ['SSPL-1.0', true],
  ])('of licence %s are refused: %s', (license, refused) => {
    expect(isCopyleft(license)).toBe(refused)
  })

  it('run their install scripts only where that is decided', () => {
    const named = Object.keys(manifest.allowScripts)
    expect(named).toContain('node')
    expect(named.filter((name) => !(`node_modules/${name}` in lock.packages))).toEqual([])
  })
})
