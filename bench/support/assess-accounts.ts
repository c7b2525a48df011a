import { inTurn } from '#lib/assess/in-turn.ts'
import { organizationOfRun } from '#lib/assess/organization-context.ts'
import { judgeResponsibility } from '#lib/assess/responsibility.ts'
import { accountId } from '#lib/core/model/account-id.ts'
import type { Database } from '#lib/db/connect.ts'
import { benchAccount } from './made-up-inventory.ts'

/** Judges the responsibility of so many made-up accounts as a worker does, two at a time. */
export async function assessAccounts(
  database: Database,
  { accounts, now }: { readonly accounts: number; readonly now: Date },
): Promise<void> {
  const organizationOf = organizationOfRun(database)
  const turn = inTurn(2)
  await Promise.all(
    Array.from({ length: accounts }, (_, at) =>
      turn(() =>
        judgeResponsibility({
          database,
          runId: 'bench',
          now,
          accountId: accountId(benchAccount(at)),
          world: () => Promise.reject(new Error('nobody asks for the whole account')),
          organization: () => organizationOf('bench'),
        }),
      ),
    ),
  )
}
