import type { FunctionSubject } from './function-subject.ts'
import { given, unknown, type Verdict } from './verdict.ts'

/** Judges how an account stands to the function: its own, another of the organization, or outside. Unknown where the accounts are. */
export function whoseAccount(
  fn: FunctionSubject,
  accountId: string,
  judge: (whose: 'own' | 'organization' | 'outside') => Verdict,
): Verdict {
  if (accountId === fn.account.id) return judge('own')
  return given(fn.scene.organization, 'organization', ({ accounts, accountsComplete }) => {
    if (accounts.has(accountId)) return judge('organization')
    return accountsComplete ? judge('outside') : unknown('not-collected', 'organization')
  })
}
