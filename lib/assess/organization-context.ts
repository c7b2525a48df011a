import { type AccountGuardrails, accountGuardrails } from '#lib/core/access/account-guardrails.ts'
import type { StoredOrganization } from '#lib/core/assess/stored-organization.ts'
import { type Observed, seen, unseen } from '#lib/core/model/observed.ts'
import type { Account } from '#lib/core/model/organization.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import type { OrganizationFacts } from '#lib/core/policy/exposure.ts'
import type { OrganizationView } from '#lib/core/rules/subject.ts'
import type { Database } from '#lib/db/connect.ts'
import { readCollectedRegions } from '#lib/db/read/read-collected-regions.ts'
import { readOpenAccounts } from '#lib/db/read/read-open-accounts.ts'
import { readOrganization } from '#lib/db/read/read-organization.ts'
import { readStageInput } from '#lib/db/read/read-stage-input.ts'
import { canonicalJson, contentHash } from '#lib/db/write/canonical-json.ts'

import { assessmentSettings } from './assessment-settings.ts'

/** What is known of the organization during one run: read once, not once an account. */
export interface OrganizationContext {
  readonly stored: StoredOrganization
  readonly view: Observed<OrganizationView>
  /** For exposure: lib/core/policy. */
  readonly facts: OrganizationFacts
  /** Changes with anything of it but accounts' tags, which no rule reads. */
  readonly hash: string
  /** What the stored graph says of accounts as a whole. */
  readonly surroundings: {
    /** False until a graph was found. */
    readonly known: boolean
    /** Whether functions of other accounts let in more than they name, or were not all read. */
    readonly openElsewhere: (accountId: string) => boolean
  }
  readonly accountOf: (accountId: string) => Account | null
  /** The Regions of an account that runs collect. */
  readonly regionsOf: (accountId: string) => readonly string[]
  /** In those Regions. */
  readonly guardrailsOf: (account: Account) => AccountGuardrails
}

export async function readOrganizationContext({
  pool,
}: Pick<Database, 'pool'>): Promise<OrganizationContext> {
  const [stored, regions, graph, open] = await Promise.all([
    readOrganization(EVERYTHING, pool),
    readCollectedRegions(EVERYTHING, pool),
    readStageInput(EVERYTHING, pool, { stage: 'graph', accountId: '' }),
    readOpenAccounts(EVERYTHING, pool),
  ])
  const accounts = new Map<string, Account>(stored.accounts.map((each) => [each.id, each]))
  const id = stored.organization?.id ?? null
  const organizationId = id === 'listed' ? null : id
  const regionsOf = (accountId: string) => regions.get(accountId) ?? []
  const guardrails = accountGuardrails(stored)
  const accountsComplete = stored.lost.accounts === null
  return {
    stored,
    view:
      stored.organization === null
        ? unseen('not-collected')
        : seen({ id: organizationId, accounts, accountsComplete }),
    facts: {
      organizationId,
      accounts: new Map(stored.accounts.map((each) => [each.id, each.state])),
      accountsComplete,
      vendors: new Map(assessmentSettings().approvedAccounts.map((each) => [each, 'approved'])),
      networks: null,
    },
    hash: contentHash(canonicalJson(untagged(stored))),
    surroundings: {
      known: graph !== null,
      openElsewhere: (accountId) => !accountsComplete || open.size > (open.has(accountId) ? 1 : 0),
    },
    accountOf: (accountId) => accounts.get(accountId) ?? null,
    regionsOf,
    guardrailsOf: (account) => guardrails(account, regionsOf(account.id)),
  }
}

const untagged = (stored: StoredOrganization): StoredOrganization => ({
  ...stored,
  accounts: stored.accounts.map((account) => ({ ...account, tags: null })),
})

/** One context a run, whoever asks first; the one before it is forgotten. */
export function organizationOfRun(
  database: Pick<Database, 'pool'>,
): (runId: string) => Promise<OrganizationContext> {
  let held: { readonly runId: string; readonly context: Promise<OrganizationContext> } | null = null
  return async (runId) => {
    if (held?.runId !== runId) held = { runId, context: readOrganizationContext(database) }
    const { context } = held
    return context.catch((error: unknown) => {
      held = null
      throw error
    })
  }
}
