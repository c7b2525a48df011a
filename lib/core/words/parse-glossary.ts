/** One word of the glossary. */
export interface GlossaryWord {
  /** As it is stored, and as an address names it. */
  readonly id: string
  /** As the screen shows it. */
  readonly shown: string
  readonly meaning: string
}

export interface GlossarySection {
  readonly title: string
  /** A sentence on what the words are about; may hold a Markdown link. */
  readonly about: string
  readonly words: readonly GlossaryWord[]
}

/** The sections of the glossary's Markdown: a heading of the second level, a sentence, and a table of two or three columns. */
export function parseGlossary(markdown: string): readonly GlossarySection[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n')
      const table = lines.filter((line) => line.startsWith('|')).slice(2)
      const about = lines.filter((line) => line.trim() !== '' && !line.startsWith('|'))
      return { title: title.trim(), about: about.join(' '), words: table.map(wordOf) }
    })
}

function wordOf(line: string): GlossaryWord {
  const cells = line
    .slice(1, line.lastIndexOf('|'))
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))
  const [id = '', second = '', third] = cells
  return third === undefined
    ? { id, shown: id, meaning: second }
    : { id, shown: second, meaning: third }
}
