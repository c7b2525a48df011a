import type { FunctionSubject } from './function-subject.ts'
import type { RoleAbilities, RoleView } from './role-view.ts'
import { given, notApplicable, type Verdict } from './verdict.ts'

/** Judges what the execution role may do; a role that does not exist may do nothing, and is another rule's. */
export const withRole = (
  fn: FunctionSubject,
  judge: (abilities: RoleAbilities, view: RoleView) => Verdict,
): Verdict =>
  given(fn.role, 'iam-role', (view) =>
    view === null
      ? notApplicable('The execution role does not exist.')
      : given(view.abilities, 'policy evaluation', (abilities) => judge(abilities, view)),
  )
