import type { AccountId } from '#lib/core/model/account-id.ts'
import type { Gap } from '#lib/core/model/coverage.ts'

/** What works before any run, and what does not. */
export interface Diagnosis {
  readonly credentials:
    | { readonly ok: true; readonly accountId: AccountId; readonly arn: string }
    | { readonly ok: false; readonly problem: string }
  readonly organization: {
    readonly id: string | null
    readonly accounts: number
    readonly inScope: number
    readonly problems: readonly Gap[]
  } | null
  readonly accounts: readonly AccountDiagnosis[]
}

export type AccountDiagnosis =
  | {
      readonly accountId: AccountId
      readonly name: string
      readonly reached: false
      readonly problem: Gap
    }
  | {
      readonly accountId: AccountId
      readonly name: string
      readonly reached: true
      /** The Region that was asked. */
      readonly region: string
      /** Actions that are refused. */
      readonly lacking: readonly string[]
      /** Actions that could not be tried, and why. */
      readonly unclear: readonly Gap[]
    }

/** 0: a run can be complete. 2: it will lose something. 1: there is nothing to begin with. */
export function exitCodeOf({ credentials, organization, accounts }: Diagnosis): 0 | 1 | 2 {
  if (!credentials.ok || accounts.every(({ reached }) => !reached)) return 1
  const sound = accounts.every(
    (one) => one.reached && one.lacking.length + one.unclear.length === 0,
  )
  return sound && organization?.problems.length === 0 ? 0 : 2
}
