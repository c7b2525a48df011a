import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { VARIABLES } from '#lib/env.ts'

const ABOUT = z.object({ default: z.string(), help: z.string() })
const BLOCK = /(<!-- variables -->\n)[\s\S]*?(<!-- \/variables -->)/
export const README = new URL('../README.md', import.meta.url)

/** The README's table of variables, in Markdown. */
export function environmentTable(): string {
  const rows = Object.entries(VARIABLES.shape).map(([name, shape]) => {
    const about = ABOUT.parse(shape.meta())
    return `| \`${name}\` | ${about.default} | ${about.help} |`
  })
  return ['| variable | default | what it does |', '|---|---|---|', ...rows, ''].join('\n')
}

/** The README with its table as the schema has it. */
export const withTable = (readme: string): string =>
  readme.replace(
    BLOCK,
    (_all, open: string, close: string) => `${open}${environmentTable()}${close}`,
  )

if (import.meta.main) writeFileSync(README, withTable(readFileSync(README, 'utf8')))
