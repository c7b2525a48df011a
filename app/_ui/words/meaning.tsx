import { meaningParts } from '#lib/core/words/meaning-parts.ts'

/** A meaning with its code and links. */
export function Meaning({ text }: { readonly text: string }) {
  return placed(text).map(({ key, part }) => {
    if (part.kind === 'code') {
      return (
        <code key={key} className="font-mono text-[0.95em]">
          {part.text}
        </code>
      )
    }
    if (part.kind === 'link') {
      return (
        <a key={key} href={part.href} className="link" rel="noreferrer">
          {part.text}
        </a>
      )
    }
    return <span key={key}>{part.text}</span>
  })
}

const placed = (text: string) => meaningParts(text).map((part, key) => ({ key, part }))
