import { type GrantInput, grantInput, grantProblem } from '#lib/core/grants/grant.ts'

export type ParsedGrant =
  | { readonly ok: true; readonly input: GrantInput }
  | { readonly ok: false; readonly field: string; readonly problem: string }

const SENTENCES: Readonly<Record<string, string>> = {
  subjectKind: 'Choose whether it is for a user or a group.',
  provider: 'Name the sign-in provider as it is configured.',
  subject: 'Name the user or group as the provider does (up to 256 characters).',
  role: 'Choose a role.',
  scope: 'Choose which accounts it opens.',
  note: 'A note has up to 500 characters.',
  expiresAt: 'Choose the day on which it ends, or leave it open.',
}

interface Units {
  readonly units: readonly { readonly id: string; readonly path: string }[]
}

/** A grant as a query or a form asks for it, or what is wrong with it. A grant lasts to the end of its last day, in UTC. */
export function parseGrant(
  text: (name: string) => string,
  { units, now }: Units & { readonly now: Date },
): ParsedGrant {
  const day = text('expires')
  const parsed = grantInput.safeParse({
    subjectKind: text('subjectKind'),
    provider: text('provider'),
    subject: text('subject'),
    role: text('role'),
    scope: scopeOf(text, units),
    note: text('note'),
    expiresAt: day === '' ? null : `${day}T23:59:59.000Z`,
  })
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? '')
    return { ok: false, field, problem: SENTENCES[field] ?? 'This grant cannot be read.' }
  }
  const problem = grantProblem(parsed.data, now)
  if (problem === null) return { ok: true, input: parsed.data }
  const open = grantProblem({ ...parsed.data, expiresAt: null }, now) === null
  return { ok: false, field: open ? 'expiresAt' : 'role', problem }
}

function scopeOf(text: (name: string) => string, units: Units['units']): unknown {
  const kind = text('scope')
  switch (kind) {
    case 'accounts':
      return {
        kind,
        accountIds: text('accounts')
          .split(/[\s,]+/)
          .filter((id) => id !== ''),
      }
    case 'unit': {
      const unit = units.find(({ id }) => id === text('unit'))
      return { kind, unitId: unit?.id, path: unit?.path }
    }
    case 'tag': {
      const [key, ...value] = text('tag').split('=')
      return { kind, key, value: value.length === 0 ? undefined : value.join('=') }
    }
    default:
      return { kind }
  }
}
