'use client'

import { useActionState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { CopyButton } from '#app/_ui/copy-button.tsx'
import type { Role } from '#lib/core/model/role.ts'
import { createToken } from './create-token.ts'
import { DAYS, FRESH } from './token-state.ts'

interface Props {
  readonly roles: readonly Role[]
  readonly units: readonly { readonly id: string; readonly path: string }[]
}

const INPUT = 'w-full rounded-md border border-line-strong bg-surface px-2.5 py-1.5 font-normal'
const LABEL = 'flex min-w-0 flex-col gap-1 text-xs font-medium'

/** Asks for a token, and shows it once when it is made. */
export function TokenForm({ roles, units }: Props) {
  const [state, action, pending] = useActionState(createToken, FRESH)
  return (
    <form action={action} className="flex flex-col gap-4 px-4 py-4">
      {state.problem === null ? null : (
        <p role="alert" className="rounded-md bg-critical-soft px-3 py-2 text-critical">
          {state.problem}
        </p>
      )}
      {state.secret === null ? null : <NewToken secret={state.secret} />}
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-5">
        <label className={LABEL}>
          Name
          <input name="name" required maxLength={100} className={INPUT} />
        </label>
        <label className={LABEL}>
          Role
          <select name="role" defaultValue="viewer" className={INPUT}>
            {roles.map((role) => (
              <option key={role}>{role}</option>
            ))}
          </select>
        </label>
        <label className={LABEL}>
          Unit
          <select name="unit" defaultValue="" className={INPUT}>
            <option value="">All that I see</option>
            {units.map(({ id, path }) => (
              <option key={id} value={id}>
                {path}
              </option>
            ))}
          </select>
        </label>
        <label className={LABEL}>
          Or account ids, by commas
          <input name="accounts" className={INPUT} />
        </label>
        <label className={LABEL}>
          Lasts
          <select name="days" defaultValue="90" className={INPUT}>
            {DAYS.map((days) => (
              <option key={days} value={days}>
                {days} days
              </option>
            ))}
          </select>
        </label>
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
