import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentHash } from '#lib/db/write/canonical-json.ts'

let known: string | null = null

/** Changes with any line of lib/core: what was judged by other rules than these is judged again. Throws when there is no source to be seen. */
export function coreVersion(): string {
  known ??= read(join(import.meta.dirname, '..', 'core'))
  return known
}

function read(folder: string): string {
  const files = globSync('**/*.ts', { cwd: folder }).sort()
  if (files.length === 0) throw new Error(`There is no source of the rules below ${folder}.`)
  return contentHash(
    files.map((file) => `${file}\n${readFileSync(join(folder, file), 'utf8')}`).join('\n'),
  )
}
