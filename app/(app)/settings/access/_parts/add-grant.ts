'use server'

import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { fieldsOf } from '#app/_data/fields-of.ts'
import type { FormState } from '#app/_ui/form/form-state.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import type { Grant } from '#lib/core/grants/grant.ts'
import { listUnits } from '#lib/db/read/list-units.ts'
import { addGrant } from '#lib/db/write/grants.ts'
import { grantDetail } from './grant-detail.ts'
import { type ParsedGrant, parseGrant } from './parse-grant.ts'
import { subjectWords } from './scope-words.ts'

/** Gives a role over some accounts, in effect at the subject's next request. */
export async function addOne(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requirePermission('manage-grants')
  const now = new Date()
  const units = await listUnits(viewer.scope, database())
  const parsed = parseGrant(fieldsOf(form), { units, now })
  if (!parsed.ok) return refusal(parsed)
  const { expiresAt, ...input } = parsed.input
  const grant: Grant = {
    ...input,
    id: randomUUID(),
    expiresAt: expiresAt === null ? null : new Date(expiresAt),
    grantedAt: now,
    grantedBy: viewer.name,
    revokedAt: null,
    revokedBy: null,
  }
  const deed = {
    action: 'grant-added',
    target: subjectWords(grant),
    detail: grantDetail(grant),
    now,
  } as const
  await addGrant(database(), grant, await auditEntryOf(viewer, deed))
  redirect('/settings/access?done=added')
}

/** What this form has fields for is said there; the rest was chosen before it, and is said over it. */
const refusal = ({ field, problem }: Extract<ParsedGrant, { readonly ok: false }>): FormState =>
  field === 'expiresAt' || field === 'note'
    ? { problem: null, fields: { [field]: problem } }
    : { problem, fields: {} }
