'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { parseFindingFilters } from '#lib/core/model/finding-filters.ts'
import { triageChange } from '#lib/core/triage/triage.ts'
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

export type TriageAnswer =
  | { readonly ok: true; readonly step: TriageStep }
  | { readonly ok: false; readonly problem: string }

/** One step of setting status, assignee or note: some findings by key, or the next thousand that a list's query shows. */
export async function triageStep(asked: TriageInput): Promise<TriageAnswer> {
  const who = await requirePermission('triage')
  const read = input.safeParse(asked)
  if (!read.success)
    return { ok: false, problem: 'It cannot be read what is to be set, and of what.' }
  const { batch, change, after } = read.data
  const target = targetOf(read.data.target)
  if (typeof target === 'string') return { ok: false, problem: target }
  const now = new Date()
  const entry = await auditEntryOf(who, {
    action: 'finding-triaged',
    target: batch,
    detail: {
      what: wordsOf(read.data.target),
      status: change.status ?? null,
      assignee: change.assignee ?? null,
    },
    now,
  })
  const step = await triageFindings(
    who.scope,
    { pool: database() },
    { batch, target, change, after, actor: who, now, entry },
  )
  if (step.after === null) revalidatePath('/findings', 'layout')
  return { ok: true, step }
}

const wordsOf = (target: z.output<typeof input>['target']): string =>
  target.kind === 'keys' ? target.keys.join(' ').slice(0, 500) : target.query

/** What is meant; a sentence where a query cannot be read. */
function targetOf(target: z.output<typeof input>['target']): TriageTarget | string {
  if (target.kind === 'keys') return target
  const parsed = parseFindingFilters(new URLSearchParams(target.query))
  if (!parsed.ok) return parsed.problem
  return { kind: 'filters', filters: parsed.filters }
}
