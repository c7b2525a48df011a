'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { parseFindingFilters } from '#lib/core/model/finding-filters.ts'
import { triageChange } from '#lib/core/triage/triage.ts'
import { AppError } from '#lib/errors.ts'
import { type TriageStep, type TriageTarget, triageFindings } from '#lib/triage/triage-findings.ts'

const input = z.object({
  batch: z.uuid(),
  target: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('keys'), keys: z.array(z.guid()).min(1).max(1_000) }),
    z.object({ kind: z.literal('query'), query: z.string().max(20_000) }),
  ]),
  change: triageChange,
  after: z.string().regex(/^\d{1,18}$/),
})
export interface TriageInput {
  readonly batch: string
  readonly target:
    | { readonly kind: 'keys'; readonly keys: readonly string[] }
    | { readonly kind: 'query'; readonly query: string }
  readonly change: z.input<typeof triageChange>
  readonly after: string
}

/** One step of setting status, assignee or note: some findings by key, or the next thousand that a list's query shows. */
export async function triageStep(asked: TriageInput): Promise<TriageStep> {
  const who = await requirePermission('triage')
  const { batch, target, change, after } = input.parse(asked)
  const now = new Date()
  const entry = await auditEntryOf(who, {
    action: 'finding-triaged',
    target: batch,
    detail: {
      what: target.kind === 'keys' ? target.keys.join(' ').slice(0, 500) : target.query,
      status: change.status ?? null,
      assignee: change.assignee ?? null,
    },
    now,
  })
  const step = await triageFindings(
    who.scope,
    { pool: database() },
    { batch, target: targetOf(target), change, after, actor: who, now, entry },
  )
  if (step.after === null) revalidatePath('/findings', 'layout')
  return step
}

function targetOf(target: z.output<typeof input>['target']): TriageTarget {
  if (target.kind === 'keys') return target
  const parsed = parseFindingFilters(new URLSearchParams(target.query))
  if (!parsed.ok) throw new AppError('invalid-request', parsed.problem)
  return { kind: 'filters', filters: parsed.filters }
}
