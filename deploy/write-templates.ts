import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { templates } from './templates.ts'

for (const [path, text] of templates()) {
  writeFileSync(join(import.meta.dirname, path), text)
  process.stdout.write(`Wrote deploy/${path}.\n`)
}
