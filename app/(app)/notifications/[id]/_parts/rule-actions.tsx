'use client'

import { useActionState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { removeRule, renewSecret, switchRule, testRule } from '../../_parts/change-rule.ts'
import { FRESH_RULE } from '../../_parts/rule-state.ts'
import { SecretOnce } from '../../_parts/secret-once.tsx'

interface Props {
  readonly id: string
  readonly enabled: boolean
}

/** What can be done with a rule. */
export function RuleActions({ id, enabled }: Props) {
  const [tested, test, testing] = useActionState(testRule, FRESH_RULE)
  const [switched, turn, switching] = useActionState(switchRule, FRESH_RULE)
  const [renewed, renew, renewing] = useActionState(renewSecret, FRESH_RULE)
  const [removed, remove, removing] = useActionState(removeRule, FRESH_RULE)
  const problem = [tested, switched, renewed, removed].find((state) => state.problem)?.problem
  const buttons = [
    { name: 'Send a test', action: test, pending: testing },
    { name: enabled ? 'Turn off' : 'Turn on', action: turn, pending: switching },
    { name: 'New secret', action: renew, pending: renewing },
    { name: 'Remove', action: remove, pending: removing },
  ]
  return (
    <div className="flex flex-col gap-3 px-4 py-3">
      <div className="flex flex-wrap gap-2">
        {buttons.map(({ name, action, pending }) => (
          <form key={name} action={action}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="enabled" value={enabled ? 'no' : 'yes'} />
            <Button type="submit" disabled={pending}>
              {name}
            </Button>
          </form>
        ))}
      </div>
      {problem === undefined ? null : (
        <p role="alert" className="text-critical">
          {problem}
        </p>
      )}
      {renewed.made === null ? null : <SecretOnce secret={renewed.made.secret} />}
      <p className="text-xs text-muted">
        A new secret ends the old one at once. Removing ends the rule and forgets its log.
      </p>
    </div>
  )
}
