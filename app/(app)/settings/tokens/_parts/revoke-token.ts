'use server'

import { revalidatePath } from 'next/cache'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { fieldsOf } from '#app/_data/fields-of.ts'
import { can } from '#lib/auth/can.ts'
import { tokenDetail } from '#lib/auth/new-token.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { listTokens } from '#lib/db/read/list-tokens.ts'
import { revokeToken as revoke } from '#lib/db/write/tokens.ts'

/** Takes a token away, from its next request on: one's own, or anybody's for whoever manages tokens. */
export async function revokeToken(form: FormData): Promise<void> {
  const viewer = await requirePermission('read')
  const holder = can(viewer, 'manage-tokens')
    ? ({ kind: 'everybody' } as const)
    : ({ kind: 'owner', ownerId: viewer.id } as const)
  const token = (await listTokens(holder, database())).find(({ id }) => id === fieldsOf(form)('id'))
  if (token !== undefined) {
    const deed = {
      action: 'token-revoked',
      target: token.name,
      detail: tokenDetail(token),
      now: new Date(),
    } as const
    await revoke(database(), { id: token.id, entry: await auditEntryOf(viewer, deed) })
  }
  revalidatePath('/settings/tokens')
}
