import { cache } from 'react'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { RuleTally } from '#lib/core/score/rule-tally.ts'
import { readRuleTallies } from '#lib/db/read/read-rule-tallies.ts'
import { database } from './database.ts'
import type { AskedScope } from './scope-of.ts'

const read = cache(
  async (accounts: string, ou: string | null): Promise<readonly RuleTally[]> =>
    readRuleTallies(await viewerScope(), database(), {
      accounts: accounts === '' ? [] : accounts.split(','),
      ou,
    }),
)

/** What every rule says of a scope: one read for all panels of one request. */
export const talliesOf = ({ accounts, ou }: AskedScope): Promise<readonly RuleTally[]> =>
  read(accounts.join(','), ou)
