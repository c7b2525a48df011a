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
  readonly tags: readonly {
    readonly key: string
    readonly value: string
    readonly accounts: number
    /** Empty where there are more than an address can name. */
    readonly accountIds: readonly string[]
  }[]
}

export const NOTHING_FOUND: SearchAnswer = { accounts: [], units: [], functions: [], tags: [] }
