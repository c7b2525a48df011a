'use client'

import { useActionState } from 'react'
import { DeedButtons } from '#app/_ui/form/deed-buttons.tsx'
import { FRESH_FORM } from '#app/_ui/form/form-state.ts'
import { makeNow, removeSchedule, switchSchedule } from '../../_parts/change-schedule.ts'

interface Props {
  readonly id: string
  readonly enabled: boolean
}

/** What can be done with a schedule. */
export function ScheduleActions({ id, enabled }: Props) {
  const [made, make, making] = useActionState(makeNow, FRESH_FORM)
  const [switched, turn, switching] = useActionState(switchSchedule, FRESH_FORM)
  const [removed, remove, removing] = useActionState(removeSchedule, FRESH_FORM)
  const problem = [made, switched, removed].find((state) => state.problem)?.problem
  const deeds = [
    { name: 'Make one now', action: make, pending: making },
    { name: enabled ? 'Turn off' : 'Turn on', action: turn, pending: switching },
    { name: 'Remove', action: remove, pending: removing },
  ]
  return (
    <DeedButtons id={id} enabled={enabled} deeds={deeds} problem={problem}>
      <p className="text-xs text-muted">Removing ends the schedule and deletes its files.</p>
    </DeedButtons>
  )
}
