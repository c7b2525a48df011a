'use server'

import { randomUUID } from 'node:crypto'
import { revalidatePath } from 'next/cache'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { fieldsOf } from '#app/_data/fields-of.ts'
import { newToken, tokenDetail } from '#lib/auth/new-token.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { givableRoles } from '#lib/core/tokens/token-access.ts'
import { listUnits } from '#lib/db/read/list-units.ts'
import { addToken } from '#lib/db/write/tokens.ts'
import { parseToken } from './parse-token.ts'
import { FRESH, type TokenFormState } from './token-state.ts'

/** Makes a token of the viewer's own, and shows it this once. */
export async function createToken(_: TokenFormState, form: FormData): Promise<TokenFormState> {
  const viewer = await requirePermission('read')
  const now = new Date()
  const units = await listUnits(viewer.scope, database())
  const parsed = parseToken(fieldsOf(form), { units, now })
  if (!parsed.ok) return { ...FRESH, fields: { [parsed.field]: parsed.problem } }
  if (!givableRoles(viewer.roles).includes(parsed.input.role)) {
    return { ...FRESH, fields: { role: 'It can do no more than you may do yourself.' } }
  }
  const made = newToken(parsed.input, { id: randomUUID(), owner: viewer, now })
  const { token } = made
  const deed = {
    action: 'token-created',
    target: token.name,
    detail: tokenDetail(token),
    now,
  } as const
  await addToken(database(), { ...made, entry: await auditEntryOf(viewer, deed) })
  revalidatePath('/settings/tokens')
  return { ...FRESH, secret: made.secret }
}
