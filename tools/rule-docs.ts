import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { RULES } from '#lib/core/rules/all-rules.ts'
import { rulePage } from '#lib/core/rules/rule-page.ts'

const FOLDER = 'docs/rules'

/** Writes docs/rules/<id>.md for every rule; with --check it only says which pages are not as they should be. */
const wanted = new Map(RULES.map((rule) => [`${rule.id}.md`, rulePage(rule)]))
mkdirSync(FOLDER, { recursive: true })
const present = readdirSync(FOLDER).filter((name) => name.endsWith('.md'))
const surplus = present.filter((name) => !wanted.has(name))
const stale = [...wanted].filter(
  ([name, text]) => !present.includes(name) || readFileSync(join(FOLDER, name), 'utf8') !== text,
)

if (process.argv.includes('--check')) {
  for (const [name] of stale) console.error(`${join(FOLDER, name)} is not what its rule says.`)
  for (const name of surplus) console.error(`${join(FOLDER, name)} belongs to no rule.`)
  if (stale.length + surplus.length > 0) {
    console.error('Run: npm run rule-docs')
    process.exitCode = 1
  }
} else {
  for (const name of surplus) rmSync(join(FOLDER, name))
  for (const [name, text] of stale) writeFileSync(join(FOLDER, name), text)
  console.log(`${wanted.size} pages, ${stale.length} written, ${surplus.length} removed.`)
}
