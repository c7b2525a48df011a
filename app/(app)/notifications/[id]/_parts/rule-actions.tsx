'use client'

import { useActionState } from 'react'
import { DeedButtons } from '#app/_ui/form/deed-buttons.tsx'
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
  const deeds = [
    { name: 'Send a test', action: test, pending: testing },
    { name: enabled ? 'Turn off' : 'Turn on', action: turn, pending: switching },
    { name: 'New secret', action: renew, pending: renewing },
    { name: 'Remove', action: remove, pending: removing },
  ]
  return (
    <DeedButtons id={id} enabled={enabled} deeds={deeds} problem={problem}>
      {renewed.made === null ? null : <SecretOnce secret={renewed.made.secret} />}
      <p className="text-xs text-muted">
        A new secret ends the old one at once. Removing ends the rule and forgets its log.
      </p>
    </DeedButtons>
  )
}
