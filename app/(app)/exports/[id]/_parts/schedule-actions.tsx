'use client'

import { useActionState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { makeNow, removeSchedule, switchSchedule } from '../../_parts/change-schedule.ts'
import { FRESH_SCHEDULE } from '../../_parts/schedule-state.ts'

interface Props {
  readonly id: string
  readonly enabled: boolean
}

/** What can be done with a schedule. */
export function ScheduleActions({ id, enabled }: Props) {
  const [made, make, making] = useActionState(makeNow, FRESH_SCHEDULE)
  const [switched, turn, switching] = useActionState(switchSchedule, FRESH_SCHEDULE)
  const [removed, remove, removing] = useActionState(removeSchedule, FRESH_SCHEDULE)
  const problem = [made, switched, removed].find((state) => state.problem)?.problem
  const buttons = [
    { name: 'Make one now', action: make, pending: making },
    { name: enabled ? 'Turn off' : 'Turn on', action: turn, pending: switching },
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
      <p className="text-xs text-muted">Removing ends the schedule and deletes its files.</p>
    </div>
  )
}
