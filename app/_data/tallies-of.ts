import { cache } from 'react'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { RuleTally } from '#lib/core/score/rule-tally.ts'
import { listRuleTallies } from '#lib/db/read/list-rule-tallies.ts'
import { database } from './database.ts'
import type { AskedScope } from './scope-of.ts'

const read = cache(
  async (accounts: string, ou: string | null): Promise<readonly RuleTally[]> =>
    listRuleTallies(await viewerScope(), database(), {
      accounts: accounts === '' ? [] : accounts.split(','),
      ou,
      now: new Date(),
    }),
)

/** What every rule says of a scope: one read for all panels of one request. */
export const talliesOf = ({ accounts, ou }: AskedScope): Promise<readonly RuleTally[]> =>
  read(accounts.join(','), ou)
