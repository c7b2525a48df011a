'use client'

import { useActionState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Field, INPUT_LOOK } from '#app/_ui/form/field.tsx'
import { addSchedule } from '../../_parts/add-schedule.ts'
import { FRESH_SCHEDULE } from '../../_parts/schedule-state.ts'

interface Props {
  readonly files: readonly {
    readonly name: string
    readonly title: string
    readonly about: string
  }[]
  readonly asked: string
  readonly filter: string
}

export function ScheduleForm({ files, asked, filter }: Props) {
  const [state, action, pending] = useActionState(addSchedule, FRESH_SCHEDULE)
  const texts = [
    {
      name: 'filter',
      label: 'Filter',
      hint: 'The query of the page that lists the same, such as severity=critical,high. Empty: everything you may see.',
      value: filter,
    },
    {
      name: 'cron',
      label: 'When',
      hint: 'Five cron fields in UTC, such as 0 6 * * 1 for Mondays at six; once an hour at most. Empty: after each run.',
      value: '',
    },
    { name: 'keep', label: 'Files to keep', hint: '1 to 60; the oldest goes.', value: '14' },
  ]
  return (
    <form action={action} noValidate className="flex max-w-2xl flex-col gap-4 px-4 py-4">
      <Field
        name="name"
        label="Name"
        hint="What you will know it by."
        problem={state.fields['name']}
      >
        {(ids) => (
          <input
            {...ids}
            name="name"
            required
            maxLength={100}
            defaultValue={state.values['name']}
            className={INPUT_LOOK}
          />
        )}
      </Field>
      <Field
        name="export"
        label="File"
        hint="The same files that the pages offer, with the same columns."
        problem={state.fields['export']}
      >
        {(ids) => (
          <select
            {...ids}
            key={state.values['export'] ?? asked}
            name="export"
            defaultValue={state.values['export'] ?? asked}
            className={INPUT_LOOK}
          >
            {files.map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      {texts.map(({ name, label, hint, value }) => (
        <Field key={name} name={name} label={label} hint={hint} problem={state.fields[name]}>
          {(ids) => (
            <input
              {...ids}
              name={name}
              autoComplete="off"
              defaultValue={state.values[name] ?? value}
              className={INPUT_LOOK}
            />
          )}
        </Field>
      ))}
      <Button type="submit" look="strong" disabled={pending} className="self-start">
        {pending ? 'Making it…' : 'Make the schedule'}
      </Button>
    </form>
  )
}
