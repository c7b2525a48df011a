import { meaningParts } from '#lib/core/words/meaning-parts.ts'

/** A meaning with its code and links. */
export function Meaning({ text }: { readonly text: string }) {
  return meaningParts(text).map((part) => {
    const key = `${part.kind} ${part.text}`
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
