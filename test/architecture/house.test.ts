import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { breachesOf, strayWordsOf } from './house.ts'
import { ROOT, readSourceTree } from './source-tree.ts'

const files = readSourceTree()
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(ROOT, path)))
const textFiles = tracked.filter(
  (path) =>
    /\.(tsx?|mjs|js|json|md|ya?ml|prisma|sql|css|sh|tf)$|^[^.]+$/.test(path) &&
    path !== 'package-lock.json',
)

const BREACHES: readonly (readonly [string, string, string])[] = [
  ['lib/core/long.ts', 'x\n'.repeat(301), '301 lines'],
  ['test/core/long.test.ts', 'x\n'.repeat(401), '401 lines'],
  ['lib/core/camelCase.ts', '', 'kebab-case'],
  ['app/(app)/Functions/page.tsx', '', 'kebab-case'],
  ['lib/utils.ts', '', 'names no concept'],
  ['lib/core/model/types.ts', '', 'names no concept'],
  ['lib/a.ts', '// @ts-ignore', 'type checker'],
  ['lib/a.ts', '// biome-ignore lint: x', 'linter'],
  ['lib/a.ts', 'enum A { B }', 'enum'],
  ['test/a.test.ts', 'it.skip("x")', 'test out'],
  ['lib/a.ts', '// TODO later', 'issue number'],
  ['lib/a.ts', 'try { a() } catch {}', 'swallows'],
]

describe('the house style', () => {
  it('is kept by every file', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(files.flatMap(breachesOf)).toEqual([])
  })

  it.each(BREACHES)('is seen to be broken by %s with %j', (path, text, sentence) => {
    expect(breachesOf({ path, text }).join()).toContain(sentence)
  })

  it.each([
    'app/(app)/functions/[arn]/page.tsx',
    'app/_ui/data-table.tsx',
    'app/api/[[...all]]/route.ts',
    'test/core/graph/reach.test.ts',
    'vitest.config.ts',
  ])('allows %s', (path) => {
    expect(breachesOf({ path, text: '// TODO(#12) and company: anyone' })).toEqual([])
  })
})

describe('the tracked files', () => {
  it('carry no path of a machine and no access key', () => {
    expect(textFiles.length).toBeGreaterThan(50)
    const stray = textFiles.flatMap((path) =>
      strayWordsOf(path, readFileSync(join(ROOT, path), 'utf8')),
    )
    expect(stray).toEqual([])
  })

  it('are seen when they do', () => {
    const places = ['Users', 'home'].map((folder) => `cd /${folder}/jo/demarc`)
    expect(strayWordsOf('a.md', places.join('\n'))).toHaveLength(2)
    expect(strayWordsOf('a.md', `key: AKIA${'Q'.repeat(16)}`)).toHaveLength(1)
  })
})

const PATH_IN_DOC =
  /`((?:app|lib|collectors|sandbox|prisma|test|bench|tools|deploy|docs|\.ci)\/[\w./()[\]-]*[\w)\]])`|\]\((?!https?:|#)([^)#]+)\)/g

describe('the documents', () => {
  const documents = tracked.filter((path) => path.endsWith('.md'))
  it.each(documents)('%s names only what exists', (document) => {
    const text = readFileSync(join(ROOT, document), 'utf8')
    const missing = [...text.matchAll(PATH_IN_DOC)]
      .map(([, inTree, link]) => inTree ?? join(document, '..', link ?? ''))
      .filter((path) => !existsSync(join(ROOT, path)))
    expect(missing).toEqual([])
  })

  it('are there', () => expect(documents).toContain('README.md'))
})
