import { type GrantInput, grantInput, grantProblem } from '#lib/core/grants/grant.ts'
import { SCOPE_OPTIONS, scopeOfWords } from './scope-of-words.ts'

export const GRANT_OPTIONS = {
  user: { type: 'string' },
  group: { type: 'string' },
  role: { type: 'string' },
  ...SCOPE_OPTIONS,
  until: { type: 'string' },
  note: { type: 'string' },
} as const

export type GrantWords = {
  readonly [Name in keyof typeof GRANT_OPTIONS]?: Name extends 'everything' ? boolean : string
}

export type ParsedGrantWords =
  | { readonly ok: true; readonly input: GrantInput }
  | { readonly ok: false; readonly problem: string }

interface Known {
  readonly units: readonly { readonly id: string; readonly path: string }[]
  readonly now: Date
}

const no = (problem: string): ParsedGrantWords => ({ ok: false, problem })

/** A grant as an operator's words ask for it. It lasts to the end of its last day, in UTC. */
export function parseGrantWords(words: GrantWords, { units, now }: Known): ParsedGrantWords {
  const subjects = [words.user, words.group].filter((text) => text !== undefined)
  const [subject] = subjects
  if (subject === undefined || subjects.length > 1) return no('Name one --user or one --group.')
  const at = subject.indexOf(':')
  if (at < 1) return no('A user or group is written as PROVIDER:NAME.')
  const named = scopeOfWords(words, units)
  if (!named.ok) return named
  const parsed = grantInput.safeParse({
    subjectKind: words.user === undefined ? 'group' : 'user',
    provider: subject.slice(0, at),
    subject: subject.slice(at + 1),
    role: words.role,
    scope: named.scope,
    note: words.note ?? '',
    expiresAt: words.until === undefined ? null : `${words.until}T23:59:59.000Z`,
  })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return no(`The grant cannot be given: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`)
  }
  const problem = grantProblem(parsed.data, now)
  return problem === null ? { ok: true, input: parsed.data } : no(problem)
}
