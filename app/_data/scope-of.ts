import { isAccountId } from '#lib/core/model/account-id.ts'

export interface AskedScope {
  readonly accounts: readonly string[]
  readonly ou: string | null
}

/** The accounts and the unit that a URL asks for. What is not an account id is kept out, and then nothing matches. */
export function scopeOf(query: URLSearchParams): AskedScope {
  const account = query.get('account')
  const asked = account?.split(',').map((id) => id.trim()) ?? []
  const accounts = asked.filter((id) => id !== '')
  return {
    accounts: accounts.map((id) => (isAccountId(id) ? id : 'none')),
    ou: query.get('ou') || null,
  }
}
