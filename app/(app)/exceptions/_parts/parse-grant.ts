import { z } from 'zod'
import { fieldsOf } from '#app/_data/fields-of.ts'
import { fieldProblems } from '#app/_ui/form/field-problems.ts'
import type { FormState } from '#app/_ui/form/form-state.ts'
import { type ExceptionInput, exceptionInput, exceptionProblem } from '#lib/core/score/exception.ts'

export type ParsedGrant =
  | { readonly ok: true; readonly inputs: readonly ExceptionInput[] }
  | { readonly ok: false; readonly state: FormState }

/** As many findings as can be accepted one by one in one act. */
const MOST_PLACES = 100

const scopes = z
  .array(exceptionInput.pick({ what: true, where: true }))
  .min(1)
  .max(MOST_PLACES)

const SENTENCES: Readonly<Record<string, string>> = {
  code: 'Choose why, in a word.',
  reason: 'Say in a sentence why the risk is accepted (up to 2,000 characters).',
  owner: 'Name who answers for it (up to 200 characters).',
  ticket: 'Name the ticket or record that approves it (up to 200 characters).',
  expiresAt: 'Choose the day on which it ends.',
}

/** What a form asks to grant, or what is wrong with it, field by field. An exception lasts to the end of its day, in UTC. */
export function parseGrant(form: FormData, now: Date): ParsedGrant {
  const text = fieldsOf(form)
  const places = scopes.safeParse(jsonOf(text('scopes')))
  if (!places.success) {
    return failed('What the exception covers got lost. Open the form again from the findings.')
  }
  const day = text('expires')
  const rest = {
    code: text('code') || 'other',
    reason: text('reason'),
    owner: text('owner'),
    ticket: text('ticket'),
    expiresAt: `${day}T23:59:59.000Z`,
  }
  const inputs = places.data.map((place) => exceptionInput.safeParse({ ...place, ...rest }))
  const [refused] = inputs.filter(({ success }) => !success)
  if (refused?.error !== undefined) return failed(null, fieldProblems(refused.error, SENTENCES))
  const granted = inputs.flatMap(({ data }) => (data === undefined ? [] : [data]))
  const [first] = granted
  const problem = first === undefined ? null : exceptionProblem(first, now)
  return problem === null ? { ok: true, inputs: granted } : failed(null, { expiresAt: problem })
}

const failed = (problem: string | null, fields: FormState['fields'] = {}): ParsedGrant => ({
  ok: false,
  state: { problem, fields },
})

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
