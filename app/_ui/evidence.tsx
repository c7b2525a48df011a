import { type BundledTheme, codeToTokens } from 'shiki'
import { cn } from './cn.ts'
import { CopyButton } from './copy-button.tsx'

/** A stretch of the shown text, in characters. */
export interface Span {
  readonly start: number
  readonly end: number
}

interface Props {
  /** What it is, such as "Resource policy of live". */
  readonly name: string
  /** Shown as it is. */
  readonly text: string
  /** The stretches that decide; marked, and counted for those who do not see the mark. */
  readonly marks?: readonly Span[]
  /** Where it comes from: the call and its time. */
  readonly source?: React.ReactNode
}

const THEMES: Readonly<Record<'light' | 'dark', BundledTheme>> = {
  light: 'github-light-high-contrast',
  dark: 'github-dark-high-contrast',
}

/** Raw JSON with its deciding part marked. Coloured on the server; nothing of it runs in the browser. */
export async function Evidence({ name, text, marks = [], source }: Props) {
  const { tokens } = await codeToTokens(text, { lang: 'json', themes: THEMES, defaultColor: false })
  return (
    <figure className="min-w-0">
      <figcaption className="flex min-h-9 flex-wrap items-center justify-between gap-2 border-b border-line px-4 py-1 text-xs text-muted">
        <span>
          {name}
          {source === undefined ? null : <> · {source}</>}
          {marks.length === 0 ? null : (
            <span className="sr-only">; {marks.length} parts are marked</span>
          )}
        </span>
        <CopyButton text={text} what="JSON" />
      </figcaption>
      <pre className="shiki py-3 font-mono text-xs leading-5">
        <code>
          {tokens.map((line, number) => (
            <span key={line[0]?.offset ?? `empty ${number}`} className="line">
              {line.map(({ content, offset, htmlStyle }) => {
                const marked = marks.some(
                  ({ start, end }) => offset < end && offset + content.length > start,
                )
                return (
                  <span key={offset} style={htmlStyle} className={cn(marked && 'marked')}>
                    {content}
                  </span>
                )
              })}
            </span>
          ))}
        </code>
      </pre>
    </figure>
  )
}
