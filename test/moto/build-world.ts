import {
  type AccountClients,
  accountClients,
  MANAGEMENT,
  organizationsClient,
} from './account-clients.ts'
import { buildFunctions, CODE } from './build-functions.ts'
import { buildIdentity } from './build-identity.ts'
import { buildNetwork, expectNetwork } from './build-network.ts'
import { buildOrganization, type MadeOrganization } from './build-organization.ts'
import { buildSurroundings } from './build-surroundings.ts'
import type { Expected } from './expected.ts'

/** The Region that has functions; another one is collected and empty. */
export const HOME = 'eu-central-1'

export interface World {
  readonly organization: MadeOrganization
  readonly expected: readonly Expected[]
  /** By account. */
  readonly clients: ReadonlyMap<string, AccountClients>
  readonly code: Uint8Array
}

/** Three accounts of one organization, each with functions, network and identities of its own. */
export async function buildWorld(endpoint: string): Promise<World> {
  const organization = await buildOrganization(organizationsClient(endpoint))
  const { production, shared } = organization.members
  const expected: Expected[] = []
  const clients = new Map<string, AccountClients>()
  for (const accountId of [MANAGEMENT, production, shared]) {
    const owned = await accountClients(endpoint, accountId, HOME)
    const identity = await buildIdentity(owned)
    const network = await buildNetwork(owned)
    const functions = await buildFunctions({
      clients: owned,
      network,
      roleArn: identity.executionRoleArn,
      neighbour: accountId === shared ? production : shared,
    })
    expected.push(...(await buildSurroundings(owned, network.vpcId)))
    expected.push(...identity.expected, ...functions.expected, ...(await expectNetwork(owned)))
    clients.set(accountId, owned)
  }
  return { organization, expected, clients, code: CODE }
}
