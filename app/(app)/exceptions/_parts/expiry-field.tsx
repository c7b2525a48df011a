'use client'

import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Field, INPUT_LOOK } from '#app/_ui/form/field.tsx'
import { MAX_EXCEPTION_DAYS } from '#lib/core/score/exception-days.ts'

const SPANS = [30, 90, 180] as const

interface Props {
  /** ISO date in UTC. */
  readonly today: string
  readonly problem: string | undefined
}

/** The day on which an exception ends, a usual span at a press. */
export function ExpiryField({ today, problem }: Props) {
  const dayIn = (days: number) =>
    new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
  const [day, setDay] = useState(() => dayIn(90))
  return (
    <Field
      name="expires"
      label="Ends at the end of"
      hint="In UTC; one year from today at most. Its findings open again by themselves."
      problem={problem}
    >
      {(ids) => (
        <div className="flex flex-wrap items-center gap-2">
          {SPANS.map((days) => (
            <Button
              key={days}
              size="sm"
              aria-pressed={day === dayIn(days)}
              className="aria-pressed:border-accent aria-pressed:text-accent"
              onClick={() => setDay(dayIn(days))}
            >
              {days} days
            </Button>
          ))}
          <input
            {...ids}
            type="date"
            name="expires"
            required
            value={day}
            min={today}
            max={dayIn(MAX_EXCEPTION_DAYS - 1)}
            onChange={(event) => setDay(event.target.value)}
            className={`${INPUT_LOOK} w-auto!`}
          />
        </div>
      )}
    </Field>
  )
}
