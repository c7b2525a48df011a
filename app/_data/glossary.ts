import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GlossarySectionTitle } from '#lib/core/words/glossary-sections.ts'
import { type GlossarySection, parseGlossary } from '#lib/core/words/parse-glossary.ts'

let sections: readonly GlossarySection[] | null = null

/** The glossary as docs/glossary.md has it; read once. The server runs in the project's folder. */
export function glossary(): readonly GlossarySection[] {
  sections ??= parseGlossary(readFileSync(join(process.cwd(), 'docs', 'glossary.md'), 'utf8'))
  return sections
}

/** The sections that a page names, in its order. */
export const glossaryOf = (titles: readonly GlossarySectionTitle[]): readonly GlossarySection[] =>
  titles.flatMap((title) => glossary().filter((section) => section.title === title))
