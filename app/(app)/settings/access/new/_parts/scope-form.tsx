import { buttonLook } from '#app/_ui/button.tsx'
import { INPUT_LOOK, LABEL_LOOK } from '#app/_ui/form/field.tsx'
import { UnitOptions } from '#app/_ui/form/unit-options.tsx'
import { SUBJECT_KINDS } from '#lib/core/grants/grant.ts'
import { ROLES } from '#lib/core/model/role.ts'
import type { Unit } from '#lib/db/read/list-units.ts'

interface Props {
  readonly text: (name: string) => string
  readonly units: readonly Unit[]
}

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
      <label className={LABEL_LOOK}>
        For
        <select name="subjectKind" defaultValue={text('subjectKind')} className={INPUT_LOOK}>
          {SUBJECT_KINDS.toReversed().map((kind) => (
            <option key={kind}>{kind}</option>
          ))}
        </select>
      </label>
      <label className={LABEL_LOOK}>
        Sign-in provider
        <input name="provider" required defaultValue={text('provider')} className={INPUT_LOOK} />
      </label>
      <label className={LABEL_LOOK}>
        Group, subject or verified e-mail
        <input name="subject" required defaultValue={text('subject')} className={INPUT_LOOK} />
      </label>
      <label className={LABEL_LOOK}>
        Role
        <select name="role" defaultValue={text('role') || 'viewer'} className={INPUT_LOOK}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {ROLE_WORDS[role]}
            </option>
          ))}
        </select>
      </label>
      <label className={LABEL_LOOK}>
        Opens
        <select name="scope" defaultValue={text('scope') || 'unit'} className={INPUT_LOOK}>
          {SCOPES.map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label className={LABEL_LOOK}>
        Unit
        <select name="unit" defaultValue={text('unit')} className={INPUT_LOOK}>
          <UnitOptions none="None" units={units} />
        </select>
      </label>
      <label className={LABEL_LOOK}>
        Account ids, by commas
        <input name="accounts" defaultValue={text('accounts')} className={INPUT_LOOK} />
      </label>
      <label className={LABEL_LOOK}>
        Tag, key=value
        <input name="tag" defaultValue={text('tag')} className={INPUT_LOOK} />
      </label>
      <button type="submit" className={`${buttonLook()} justify-self-start`}>
        Show the accounts it opens
      </button>
    </form>
  )
}
