'use server'

import { revalidatePath } from 'next/cache'
import { database } from '#app/_data/database.ts'
import { can } from '#lib/auth/can.ts'
import { requestFacts } from '#lib/auth/request-facts.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { listTokens } from '#lib/db/read/list-tokens.ts'
import { revokeToken as revoke } from '#lib/db/write/tokens.ts'

/** Takes a token away, from its next request on: one's own, or anybody's for whoever manages tokens. */
export async function revokeToken(form: FormData): Promise<void> {
  const viewer = await requirePermission('read')
  const holder = can(viewer, 'manage-tokens')
    ? ({ kind: 'everybody' } as const)
    : ({ kind: 'owner', ownerId: viewer.id } as const)
  const token = (await listTokens(holder, database())).find(({ id }) => id === form.get('id'))
  if (token !== undefined) {
    const { address, requestId } = await requestFacts()
    await revoke(database(), {
      id: token.id,
      entry: {
        at: new Date(),
        actor: { id: viewer.id, name: viewer.name, kind: viewer.kind },
        action: 'token-revoked',
        outcome: 'done',
        target: token.name,
        detail: { id: token.id, prefix: token.prefix, owner: token.ownerName },
        address,
        requestId,
      },
    })
  }
  revalidatePath('/settings/tokens')
}
