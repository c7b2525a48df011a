import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './source-tree.ts'

const rows = readFileSync(join(ROOT, 'docs/security.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ASVS'))
  .map((line) => line.split('|').slice(1, -1))

describe('docs/security.md', () => {
  it('names for every requirement a test that is there', () => {
    expect(rows.length).toBeGreaterThan(60)
    const wrong = rows.flatMap(([ids = '', , , shown = '']) => {
      const paths = [...shown.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path)
      const missing = paths.filter((path) => !existsSync(join(ROOT, path)))
      return paths.length === 0 ? [`${ids} names none`] : missing.map((path) => `${ids} ${path}`)
    })
    expect(wrong).toEqual([])
  })

  it('has four columns and a level in each row', () => {
    const wrong = rows.filter((row) => row.length !== 4 || !/\[[1-3](-[1-3])?\]/.test(row[0] ?? ''))
    expect(wrong).toEqual([])
  })

  it('says why of each that is open', () => {
    const open = rows.filter(([, , how = '']) => /\bopen\b[^a-z]*(in|for|here|:)/i.test(how))
    expect(open.map(([ids = '']) => ids.trim())).toEqual([
      '6.3.3 [2]',
      '7.5.2 [2]',
      '13.2.1 [2]',
      '13.2.2, 13.3.2 [2]',
      '15.1.1, 15.2.1 [1]',
    ])
  })
})

it('keeps nothing in the browser but how it looks', () => {
  const kept = globSync('app/**/*.{ts,tsx}', { cwd: ROOT }).flatMap((file) =>
    [
      ...readFileSync(join(ROOT, file), 'utf8').matchAll(/\b(local|session)Storage\b|indexedDB/g),
    ].map(() => file),
  )
  expect([...new Set(kept)]).toEqual([])
})
