/** What `GET /api/search` answers. */
export interface SearchAnswer {
  readonly accounts: readonly {
    readonly id: string
    readonly name: string
    readonly ouPath: string | null
  }[]
  readonly units: readonly { readonly id: string; readonly name: string; readonly path: string }[]
  readonly functions: readonly {
    readonly accountId: string
    readonly region: string
    readonly functionName: string
  }[]
}

export const NOTHING_FOUND: SearchAnswer = { accounts: [], units: [], functions: [] }
