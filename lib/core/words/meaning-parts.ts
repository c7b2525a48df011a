/** A stretch of a meaning: words, code, or a link. */
export type MeaningPart =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }

const MARKUP = /`([^`]+)`|\[([^\]]+)\]\((https:[^)\s]+)\)/g

/** The little Markdown that meanings use, taken apart: code and links. */
export function meaningParts(text: string): readonly MeaningPart[] {
  const parts: MeaningPart[] = []
  let at = 0
  for (const match of text.matchAll(MARKUP)) {
    if (match.index > at) parts.push({ kind: 'text', text: text.slice(at, match.index) })
    const [whole, code, name, href] = match
    if (code !== undefined) parts.push({ kind: 'code', text: code })
    else if (name !== undefined && href !== undefined)
      parts.push({ kind: 'link', text: name, href })
    at = match.index + whole.length
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at) })
  return parts
}
