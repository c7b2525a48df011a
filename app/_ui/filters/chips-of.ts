import type { Chip } from './chips.tsx'

interface Asked {
  readonly path: string
  /** The address, with all that is no filter. */
  readonly query: URLSearchParams
  /** The filters in use as they are printed. */
  readonly filters: URLSearchParams
  readonly words: Readonly<Record<string, string>>
}

/** A chip for each filter in use, with the address that no longer asks for it, from its first page on. */
export function chipsOf({ path, query, filters, words }: Asked): readonly Chip[] {
  return [...filters].map(([name, value]) => {
    const next = new URLSearchParams(query)
    for (const gone of [name, 'after', 'before']) next.delete(gone)
    return {
      name: words[name] ?? name,
      value: value.replaceAll(',', ', '),
      without: next.size === 0 ? path : `${path}?${next}`,
    }
  })
}
