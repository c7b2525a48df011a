import { z } from 'zod'

/** Lists that can be kept under a name: the page's path, and what it is called. */
export const VIEW_PAGES = { '/findings': 'Findings', '/functions': 'Functions' } as const
export type ViewPage = keyof typeof VIEW_PAGES

/** `link`: nobody's by name, kept because its query is too long for an address. */
export const VIEW_KINDS = ['private', 'shared', 'link'] as const
export type ViewKind = (typeof VIEW_KINDS)[number]

/** A list with its filters, order, columns and density. */
export interface SavedView {
  readonly id: string
  readonly page: ViewPage
  readonly name: string
  readonly query: string
  readonly kind: ViewKind
  readonly ownerId: string
  readonly ownerName: string
}

const MOST = 20_000

export const viewInput = z.object({
  page: z.enum(Object.keys(VIEW_PAGES) as [ViewPage, ...ViewPage[]]),
  name: z
    .string('A view needs a name.')
    .trim()
    .min(1, 'A view needs a name.')
    .max(80, 'A name has up to 80 characters.')
    .refine((name) => !name.includes('\0'), 'This holds a character that no name has.'),
  query: z.string().max(MOST),
  kind: z.enum(['private', 'shared']),
})
export type ViewInput = z.infer<typeof viewInput>

/** Where one is in a list, or what is open over it: not part of how it looks. */
const PASSING = ['after', 'before', 'open', 'view', 'skip'] as const

/** The part of a query that a view keeps. */
export function viewQuery(query: URLSearchParams): string {
  const kept = new URLSearchParams(query)
  for (const name of PASSING) kept.delete(name)
  kept.sort()
  return kept.toString()
}
