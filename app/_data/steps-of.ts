import { cache } from 'react'
import { viewerScope } from '#lib/auth/viewer.ts'
import { type StepTally, tallyFindingSteps } from '#lib/db/read/tally-finding-steps.ts'
import { database } from './database.ts'
import type { AskedScope } from './scope-of.ts'

interface Steps {
  readonly asked: AskedScope
  readonly runIds: readonly string[]
}

const read = cache(
  async (accounts: string, ou: string | null, runs: string): Promise<readonly StepTally[]> =>
    tallyFindingSteps(await viewerScope(), database(), {
      accounts: accounts === '' ? [] : accounts.split(','),
      ou,
      runIds: runs === '' ? [] : runs.split(' '),
    }),
)

/** What moved in some runs: one read for all panels of one request. */
export const stepsOf = ({
  asked: { accounts, ou },
  runIds,
}: Steps): Promise<readonly StepTally[]> => read(accounts.join(','), ou, runIds.join(' '))
