'use client'

import { Button, buttonLook } from '#app/_ui/button.tsx'
import { FormProblem } from '#app/_ui/form/form-problem.tsx'
import { TextField } from '#app/_ui/form/text-field.tsx'
import { useSentForm } from '#app/_ui/form/use-sent-form.ts'
import { Link } from '#app/_ui/link.tsx'
import { addRule } from '../../_parts/add-rule.ts'
import { TIMING_ABOUT, TIMING_WORDS } from '../../_parts/notice-words.ts'
import { FRESH_RULE } from '../../_parts/rule-state.ts'
import { SecretOnce } from '../../_parts/secret-once.tsx'

const TIMINGS = ['at-once', 'daily'] as const

export function RuleForm({ filter }: { readonly filter: string }) {
  const { state, pending, form } = useSentForm(addRule, FRESH_RULE)
  if (state.made !== null) {
    return (
      <div className="flex flex-col gap-3 px-4 py-4">
        <SecretOnce secret={state.made.secret} />
        <Link href={`/notifications/${state.made.id}`} className={`${buttonLook()} self-start`}>
          Go on to its page, and send a test
        </Link>
      </div>
    )
  }
  return (
    <form {...form} noValidate className="flex max-w-2xl flex-col gap-4 px-4 py-4">
      <input type="hidden" name="filter" value={filter} />
      <FormProblem>{state.problem}</FormProblem>
      <FormProblem>{state.fields['filter']}</FormProblem>
      <TextField
        name="name"
        label="Name"
        hint="It is in every notice, so that its reader knows why it came."
        problem={state.fields['name']}
        required
        maxLength={100}
      />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 font-medium">When</legend>
        {TIMINGS.map((timing) => (
          <label key={timing} className="flex cursor-pointer items-start gap-2">
            <input
              type="radio"
              name="timing"
              value={timing}
              defaultChecked={timing === 'at-once'}
              className="mt-1 accent-(--accent)"
            />
            <span>
              {TIMING_WORDS[timing]}
              <span className="block text-xs text-muted">{TIMING_ABOUT[timing]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <TextField
        name="url"
        label="Webhook address"
        hint="It begins with https:// and leads to a public address; redirects are not followed."
        problem={state.fields['url']}
        type="url"
        placeholder="https://"
        required
      />
      <Button type="submit" look="strong" disabled={pending} className="self-start">
        {pending ? 'Making it…' : 'Notify me'}
      </Button>
    </form>
  )
}
