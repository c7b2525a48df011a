'use client'

import { Button } from '#app/_ui/button.tsx'
import { Field, INPUT_LOOK } from '#app/_ui/form/field.tsx'
import { FormProblem } from '#app/_ui/form/form-problem.tsx'
import { FRESH_FORM } from '#app/_ui/form/form-state.ts'
import { TextField } from '#app/_ui/form/text-field.tsx'
import { useSentForm } from '#app/_ui/form/use-sent-form.ts'
import { addSchedule } from '../../_parts/add-schedule.ts'

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
  const { state, pending, form } = useSentForm(addSchedule, FRESH_FORM)
  return (
    <form {...form} noValidate className="flex max-w-2xl flex-col gap-4 px-4 py-4">
      <FormProblem>{state.problem}</FormProblem>
      <TextField
        name="name"
        label="Name"
        hint="What you will know it by."
        problem={state.fields['name']}
        required
        maxLength={100}
      />
      <Field
        name="export"
        label="File"
        hint="The same files that the pages offer, with the same columns."
        problem={state.fields['export']}
      >
        {(ids) => (
          <select {...ids} name="export" defaultValue={asked} className={INPUT_LOOK}>
            {files.map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        name="filter"
        label="Filter"
        hint="The query of the page that lists the same, such as severity=critical,high. Empty: everything you may see."
        problem={state.fields['filter']}
        value={filter}
      />
      <TextField
        name="cron"
        label="When"
        hint="Five cron fields in UTC, such as 0 6 * * 1 for Mondays at six; once an hour at most. Empty: after each run."
        problem={state.fields['cron']}
      />
      <TextField
        name="keep"
        label="Files to keep"
        hint="1 to 60; the oldest goes."
        problem={state.fields['keep']}
        value="14"
      />
      <Button type="submit" look="strong" disabled={pending} className="self-start">
        {pending ? 'Making it…' : 'Make the schedule'}
      </Button>
    </form>
  )
}
