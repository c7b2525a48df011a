import type { Found } from '#lib/db/read/search.ts'

/** What `GET /api/search` answers. */
export interface SearchAnswer extends Found {
  readonly rules: readonly { readonly id: string; readonly title: string }[]
}

export const NOTHING_FOUND: SearchAnswer = {
  accounts: [],
  units: [],
  functions: [],
  tags: [],
  rules: [],
}
