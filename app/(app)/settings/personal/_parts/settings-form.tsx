'use client'

import { Button } from '#app/_ui/button.tsx'
import { Field, INPUT_LOOK } from '#app/_ui/form/field.tsx'
import { useSentForm } from '#app/_ui/form/use-sent-form.ts'
import { saveSettings } from './save-settings.ts'
import { FRESH_SETTINGS } from './settings-state.ts'

interface Props {
  readonly zone: string
  readonly zones: readonly string[]
  readonly lists: readonly {
    readonly page: string
    readonly title: string
    readonly chosen: string
    readonly views: readonly { readonly id: string; readonly name: string }[]
  }[]
}

/** What is kept for the viewer, in every browser. */
export function SettingsForm({ zone, zones, lists }: Props) {
  const { state, pending, form } = useSentForm(saveSettings, FRESH_SETTINGS)
  return (
    <form {...form} className="flex max-w-2xl flex-col gap-4 px-4 py-4">
      <Field
        name="zone"
        label="Time zone"
        hint="Exact times, shown on hover, are in it and in UTC. Files and the API stay in UTC."
        problem={state.problem ?? undefined}
      >
        {(ids) => (
          <select {...ids} key={zone} name="zone" defaultValue={zone} className={INPUT_LOOK}>
            {zones.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
      </Field>
      {lists.map(({ page, title, chosen, views }) => (
        <Field
          key={page}
          name={page}
          label={`${title} open with`}
          hint={
            views.length === 0
              ? 'No view of this list is saved yet: filter it, then save it as a view.'
              : 'The view that the list shows when nothing else is asked.'
          }
          problem={undefined}
        >
          {(ids) => (
            <select {...ids} key={chosen} name={page} defaultValue={chosen} className={INPUT_LOOK}>
              <option value="">Everything</option>
              {views.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
      <div className="flex items-center gap-3">
        <Button type="submit" look="strong" disabled={pending}>
          {pending ? 'Saving…' : 'Save'}
        </Button>
        <p role="status">{state.saved && !pending ? 'Saved.' : ''}</p>
      </div>
    </form>
  )
}
