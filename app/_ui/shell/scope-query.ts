const SCOPE = ['account', 'ou'] as const

interface Query {
  get(name: string): string | null
}

/** The part of a URL's query that says whose functions are looked at; it goes along from page to page. */
export function scopeQuery(query: Query): URLSearchParams {
  const scope = new URLSearchParams()
  for (const name of SCOPE) {
    const value = query.get(name)
    if (value !== null && value !== '') scope.set(name, value)
  }
  return scope
}

/** A link that keeps the scope. */
export function inScope(href: string, query: Query): string {
  const scope = scopeQuery(query).toString()
  return scope === '' ? href : `${href}?${scope}`
}
