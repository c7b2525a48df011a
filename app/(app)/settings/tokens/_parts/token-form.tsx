'use client'

import { Button } from '#app/_ui/button.tsx'
import { CopyButton } from '#app/_ui/copy-button.tsx'
import { Field, INPUT_LOOK } from '#app/_ui/form/field.tsx'
import { FormProblem } from '#app/_ui/form/form-problem.tsx'
import { TextField } from '#app/_ui/form/text-field.tsx'
import { UnitOptions } from '#app/_ui/form/unit-options.tsx'
import { useSentForm } from '#app/_ui/form/use-sent-form.ts'
import type { Role } from '#lib/core/model/role.ts'
import { createToken } from './create-token.ts'
import { DAYS, FRESH } from './token-state.ts'

interface Props {
  readonly roles: readonly Role[]
  readonly units: readonly { readonly id: string; readonly path: string }[]
}

/** Asks for a token, and shows it once when it is made. */
export function TokenForm({ roles, units }: Props) {
  const { state, pending, form } = useSentForm(createToken, FRESH)
  const { fields } = state
  return (
    <form {...form} key={state.secret} noValidate className="flex flex-col gap-4 px-4 py-4">
      <FormProblem>{state.problem}</FormProblem>
      {state.secret === null ? null : <NewToken secret={state.secret} />}
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-5">
        <TextField
          name="name"
          label="Name"
          hint="What uses it."
          problem={fields['name']}
          required
          maxLength={100}
        />
        <Field
          name="role"
          label="Role"
          hint="What it may do, at most what you may."
          problem={fields['role']}
        >
          {(ids) => (
            <select {...ids} name="role" defaultValue="viewer" className={INPUT_LOOK}>
              {roles.map((role) => (
                <option key={role}>{role}</option>
              ))}
            </select>
          )}
        </Field>
        <Field
          name="unit"
          label="Unit"
          hint="What it sees, at most what you see."
          problem={fields['unit']}
        >
          {(ids) => (
            <select {...ids} name="unit" defaultValue="" className={INPUT_LOOK}>
              <UnitOptions none="All that I see" units={units} />
            </select>
          )}
        </Field>
        <TextField
          name="accounts"
          label="Or account ids"
          hint="12 digits each, by commas."
          problem={fields['accounts']}
        />
        <Field name="days" label="Lasts" hint="Then it ends by itself." problem={fields['days']}>
          {(ids) => (
            <select {...ids} name="days" defaultValue="90" className={INPUT_LOOK}>
              {DAYS.map((days) => (
                <option key={days} value={days}>
                  {days} days
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Button type="submit" look="strong" disabled={pending} className="self-start">
        {pending ? 'Making it…' : 'Make a token'}
      </Button>
    </form>
  )
}

function NewToken({ secret }: { readonly secret: string }) {
  return (
    <div role="status" className="flex flex-col gap-2 rounded-md bg-good-soft px-3 py-2">
      <p className="font-medium">Copy it now: it is not shown again.</p>
      <p className="flex flex-wrap items-center gap-2">
        <code className="break-all font-mono text-xs">{secret}</code>
        <CopyButton text={secret} what="the token" />
      </p>
      <pre className="whitespace-pre-wrap break-all font-mono text-xs text-muted">
        {`curl -H 'Authorization: Bearer ${secret.slice(0, 13)}…' …/api/v1/findings?severity=critical`}
      </pre>
    </div>
  )
}
