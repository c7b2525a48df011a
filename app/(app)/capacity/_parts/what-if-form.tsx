import { buttonLook } from '#app/_ui/button.tsx'
import type { PlanQuery } from '#lib/core/capacity/plan-query.ts'

interface Props {
  readonly action: string
  readonly accountIds: readonly string[]
  readonly subnets: readonly { readonly subnetId: string; readonly name: string | null }[]
  readonly securityGroupIds: readonly string[]
  readonly asked: PlanQuery | null
  /** Chosen before anything is asked. */
  readonly chosen: readonly string[]
}

const FIELD = 'h-8 rounded-md border border-line-strong bg-surface px-2'
const KINDS = [
  ['functions', 'functions with this choice'],
  ['attachments', 'attachments, each with groups of its own'],
  ['connections', 'connections at once, of this choice'],
] as const

/** What would happen if: a form whose question is the page's address. */
export function WhatIfForm({
  action,
  accountIds,
  subnets,
  securityGroupIds,
  asked,
  chosen,
}: Props) {
  const ticked = asked?.subnetIds ?? chosen
  return (
    <form action={action} className="flex flex-col gap-3 px-4 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor="plan-count">Add</label>
        <input
          id="plan-count"
          name="count"
          type="number"
          min={1}
          required
          defaultValue={asked?.count ?? 10}
          className={`${FIELD} w-28`}
        />
        <select
          name="plan"
          aria-label="Of what"
          defaultValue={asked?.kind ?? 'functions'}
          className={FIELD}
        >
          {KINDS.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
        <label htmlFor="plan-account">in account</label>
        <select
          id="plan-account"
          name="as"
          defaultValue={asked?.accountId ?? accountIds[0]}
          className={FIELD}
        >
          {accountIds.map((id) => (
            <option key={id} value={id}>
              {id}
            </option>
          ))}
        </select>
      </div>
      <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
        <legend className="mb-1 text-xs text-muted">In these subnets</legend>
        {subnets.map(({ subnetId, name }) => (
          <label key={subnetId} className="inline-flex min-h-6 items-center gap-1.5">
            <input
              type="checkbox"
              name="in"
              value={subnetId}
              defaultChecked={ticked.includes(subnetId)}
            />
            {name ?? <span className="font-mono text-xs">{subnetId}</span>}
          </label>
        ))}
      </fieldset>
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor="plan-groups">with security groups</label>
        <input
          id="plan-groups"
          name="with"
          list="plan-group-ids"
          defaultValue={asked?.securityGroupIds.join(' ') ?? ''}
          placeholder="sg-… (new functions and connections need one)"
          className={`${FIELD} min-w-0 flex-1 basis-72 font-mono text-xs`}
        />
        <datalist id="plan-group-ids">
          {securityGroupIds.map((id) => (
            <option key={id} value={id} />
          ))}
        </datalist>
        <button type="submit" className={buttonLook({ look: 'strong' })}>
          Work it out
        </button>
      </div>
    </form>
  )
}
