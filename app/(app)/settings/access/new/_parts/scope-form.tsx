import { buttonLook } from '#app/_ui/button.tsx'
import { SUBJECT_KINDS } from '#lib/core/grants/grant.ts'
import { ROLES } from '#lib/core/model/role.ts'
import type { Unit } from '#lib/db/read/list-units.ts'

interface Props {
  readonly text: (name: string) => string
  readonly units: readonly Unit[]
}

const INPUT = 'w-full rounded-md border border-line-strong bg-surface px-2.5 py-1.5 font-normal'

const LABEL = 'flex min-w-0 flex-col gap-1 text-xs font-medium'

const SCOPES = [
  ['everything', 'Every account'],
  ['unit', 'A unit and all below it'],
  ['accounts', 'Accounts by id'],
  ['tag', 'Accounts with a tag'],
] as const

const ROLE_WORDS = {
  admin: 'admin: everything, and who sees what',
  analyst: 'analyst: every account, exceptions and triage',
  auditor: 'auditor: reads and exports',
  viewer: 'viewer: reads and exports',
} as const

/** Whom a grant is for and what it opens: a query of this page, so that the accounts are shown before anything is saved. */
export function ScopeForm({ text, units }: Props) {
  return (
    <form method="get" className="grid gap-3 px-4 py-4 sm:grid-cols-2 xl:grid-cols-4">
      <label className={LABEL}>
        For
        <select name="subjectKind" defaultValue={text('subjectKind')} className={INPUT}>
          {SUBJECT_KINDS.toReversed().map((kind) => (
            <option key={kind}>{kind}</option>
          ))}
        </select>
      </label>
      <label className={LABEL}>
        Sign-in provider
        <input name="provider" required defaultValue={text('provider')} className={INPUT} />
      </label>
      <label className={LABEL}>
        Group, subject or verified e-mail
        <input name="subject" required defaultValue={text('subject')} className={INPUT} />
      </label>
      <label className={LABEL}>
        Role
        <select name="role" defaultValue={text('role') || 'viewer'} className={INPUT}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {ROLE_WORDS[role]}
            </option>
          ))}
        </select>
      </label>
      <label className={LABEL}>
        Opens
        <select name="scope" defaultValue={text('scope') || 'unit'} className={INPUT}>
          {SCOPES.map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label className={LABEL}>
        Unit
        <select name="unit" defaultValue={text('unit')} className={INPUT}>
          <option value="">None</option>
          {units.map(({ id, path }) => (
            <option key={id} value={id}>
              {path}
            </option>
          ))}
        </select>
      </label>
      <label className={LABEL}>
        Account ids, by commas
        <input name="accounts" defaultValue={text('accounts')} className={INPUT} />
      </label>
      <label className={LABEL}>
        Tag, key=value
        <input name="tag" defaultValue={text('tag')} className={INPUT} />
      </label>
      <button type="submit" className={`${buttonLook()} justify-self-start`}>
        Show the accounts it opens
      </button>
    </form>
  )
}
