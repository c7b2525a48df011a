import { type TokenInput, tokenInput, tokenProblem } from '#lib/core/tokens/api-token.ts'
import { DAYS } from './token-state.ts'

interface Known {
  readonly units: readonly { readonly id: string; readonly path: string }[]
  readonly now: Date
}

export type ParsedToken =
  | { readonly ok: true; readonly input: TokenInput }
  | { readonly ok: false; readonly field: string; readonly problem: string }

const DAY_MS = 86_400_000
const no = (field: string, problem: string): ParsedToken => ({ ok: false, field, problem })

/** The token that a form asks for; without accounts or a unit it is for all that its owner sees. */
export function parseToken(field: (name: string) => string, { units, now }: Known): ParsedToken {
  const days = DAYS.find((one) => String(one) === field('days'))
  if (days === undefined) return no('days', 'Choose how long it lasts.')
  const accountIds = field('accounts')
    .split(/[\s,;]+/)
    .filter((id) => id !== '')
  const unit = units.find(({ id }) => id === field('unit'))
  if (field('unit') !== '' && unit === undefined) return no('unit', 'There is no such unit.')
  if (unit !== undefined && accountIds.length > 0)
    return no('accounts', 'Choose a unit or accounts, not both.')
  const parsed = tokenInput.safeParse({
    name: field('name'),
    role: field('role'),
    scope: scopeOf(accountIds, unit),
    expiresAt: new Date(now.getTime() + days * DAY_MS).toISOString(),
  })
  if (!parsed.success) {
    return parsed.error.issues[0]?.path[0] === 'scope'
      ? no('accounts', 'Account ids have 12 digits, and a token names 500 of them at most.')
      : no('name', 'Give it a name of up to 100 characters, and a role.')
  }
  const problem = tokenProblem(parsed.data, now)
  return problem === null ? { ok: true, input: parsed.data } : no('days', problem)
}

function scopeOf(accountIds: readonly string[], unit: Known['units'][number] | undefined) {
  if (unit !== undefined) return { kind: 'unit', unitId: unit.id, path: unit.path }
  return accountIds.length > 0 ? { kind: 'accounts', accountIds } : { kind: 'everything' }
}
