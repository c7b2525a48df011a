'use server'

import { redirect } from 'next/navigation'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { fieldsOf } from '#app/_data/fields-of.ts'
import type { FormState } from '#app/_ui/form/form-state.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { listGrants } from '#lib/db/read/list-grants.ts'
import { revokeGrant, setGrantEnd } from '#lib/db/write/grants.ts'
import { grantDetail } from './grant-detail.ts'
import { subjectWords } from './scope-words.ts'

const GONE: FormState = {
  problem: 'This grant was revoked meanwhile, or there is none.',
  fields: {},
}

/** Takes a grant away, from the subject's next request on. */
export async function revokeOne(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requirePermission('manage-grants')
  const now = new Date()
  const grant = await grantOf(form, viewer.scope)
  if (grant === undefined) return GONE
  const deed = {
    action: 'grant-revoked',
    target: subjectWords(grant),
    detail: grantDetail(grant),
    now,
  } as const
  const entry = await auditEntryOf(viewer, deed)
  if (!(await revokeGrant(database(), { id: grant.id, entry }))) return GONE
  redirect('/settings/access?done=revoked')
}

/** Has a grant end at the end of a day, or lets it go on until it is revoked. */
export async function setEndOfOne(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requirePermission('manage-grants')
  const now = new Date()
  const day = fieldsOf(form)('expires')
  const expiresAt = day === '' ? null : new Date(`${day}T23:59:59.000Z`)
  if (expiresAt !== null && !(expiresAt > now))
    return {
      problem: null,
      fields: { expiresAt: 'Choose a day that is not over, or leave it open.' },
    }
  const grant = await grantOf(form, viewer.scope)
  if (grant === undefined) return GONE
  const was = grant.expiresAt?.toISOString() ?? null
  const detail = { ...grantDetail({ ...grant, expiresAt }), was }
  const entry = await auditEntryOf(viewer, {
    action: 'grant-changed',
    target: subjectWords(grant),
    detail,
    now,
  })
  if (!(await setGrantEnd(database(), { id: grant.id, expiresAt, entry }))) return GONE
  redirect('/settings/access?done=changed')
}

async function grantOf(form: FormData, scope: Parameters<typeof listGrants>[0]) {
  const grants = await listGrants(scope, database())
  return grants.find(({ id }) => id === fieldsOf(form)('id'))
}
