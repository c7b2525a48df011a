export const SCOPE_OPTIONS = {
  everything: { type: 'boolean' },
  accounts: { type: 'string' },
  unit: { type: 'string' },
  tag: { type: 'string' },
} as const

export interface ScopeWords {
  readonly everything?: boolean
  readonly accounts?: string
  readonly unit?: string
  readonly tag?: string
}

type Unit = { readonly id: string; readonly path: string }

type NamedScope =
  | { readonly ok: true; readonly scope: unknown }
  | { readonly ok: false; readonly problem: string }

const no = (problem: string): NamedScope => ({ ok: false, problem })

/** The one scope that an operator's words name, still to be checked; or what is wrong with them. */
export function scopeOfWords(words: ScopeWords, units: readonly Unit[]): NamedScope {
  const scopes = scopesOf(words, units)
  const [scope] = scopes
  if (scope === undefined || scopes.length > 1)
    return no('Name one scope: --everything, --accounts, --unit or --tag.')
  if (scope === 'no unit') return no('There is no such unit in the newest run.')
  return { ok: true, scope }
}

function scopesOf(words: ScopeWords, units: readonly Unit[]): readonly unknown[] {
  const found: unknown[] = []
  if (words.everything === true) found.push({ kind: 'everything' })
  if (words.accounts !== undefined)
    found.push({ kind: 'accounts', accountIds: words.accounts.split(',').map((id) => id.trim()) })
  if (words.tag !== undefined) {
    const [key, ...value] = words.tag.split('=')
    found.push({ kind: 'tag', key, value: value.length === 0 ? undefined : value.join('=') })
  }
  if (words.unit !== undefined) {
    const unit = units.find(({ id, path }) => id === words.unit || path === words.unit)
    found.push(unit === undefined ? 'no unit' : { kind: 'unit', unitId: unit.id, path: unit.path })
  }
  return found
}
