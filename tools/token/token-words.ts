import { type TokenInput, tokenInput, tokenProblem } from '#lib/core/tokens/api-token.ts'
import { SCOPE_OPTIONS, type ScopeWords, scopeOfWords } from '../grant/scope-of-words.ts'

export const TOKEN_OPTIONS = {
  name: { type: 'string' },
  role: { type: 'string' },
  ...SCOPE_OPTIONS,
  until: { type: 'string' },
  days: { type: 'string' },
} as const

export interface TokenWords extends ScopeWords {
  readonly name?: string
  readonly role?: string
  readonly until?: string
  readonly days?: string
}

export type ParsedTokenWords =
  | { readonly ok: true; readonly input: TokenInput }
  | { readonly ok: false; readonly problem: string }

interface Known {
  readonly units: readonly { readonly id: string; readonly path: string }[]
  readonly now: Date
}

const DAY_MS = 86_400_000
const DEFAULT_DAYS = 90
const no = (problem: string): ParsedTokenWords => ({ ok: false, problem })

/** A token as an operator's words ask for it. `until` lasts to the end of that day, in UTC. */
export function parseTokenWords(words: TokenWords, { units, now }: Known): ParsedTokenWords {
  if (words.until !== undefined && words.days !== undefined)
    return no('Name --until or --days, not both.')
  const named = scopeOfWords(words, units)
  if (!named.ok) return named
  const days = Number(words.days ?? DEFAULT_DAYS)
  if (!Number.isInteger(days) || days < 1) return no('--days is a whole number of days.')
  const expiresAt =
    words.until === undefined
      ? new Date(now.getTime() + Math.min(days, 10_000) * DAY_MS).toISOString()
      : `${words.until}T23:59:59.000Z`
  const parsed = tokenInput.safeParse({
    name: words.name ?? '',
    role: words.role ?? 'viewer',
    scope: named.scope,
    expiresAt,
  })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return no(`The token cannot be made: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`)
  }
  const problem = tokenProblem(parsed.data, now)
  return problem === null ? { ok: true, input: parsed.data } : no(problem)
}
