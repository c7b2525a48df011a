'use client'

import { Button } from '#app/_ui/button.tsx'
import { changeOf } from './change-of.ts'
import { TriageFields } from './triage-fields.tsx'
import { useBulk } from './use-bulk.ts'

interface Props {
  readonly findingKey: string
  readonly before: {
    readonly status: string
    readonly assignee: string
    readonly note: string
  }
  readonly self: string
}

/** Sets where one finding stands, who works on it, and a note. */
export function TriageForm({ findingKey, before, self }: Props) {
  const { progress, report, run } = useBulk()
  return (
    <form
      className="flex flex-col gap-3 px-4 py-3"
      onSubmit={(event) => {
        event.preventDefault()
        const change = changeOf(new FormData(event.currentTarget), false)
        if (change === null) return
        void run({ target: { kind: 'keys', keys: [findingKey] }, change })
      }}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <TriageFields key={JSON.stringify(before)} before={before} self={self} />
      </div>
      {report === null ? null : (
        <p role="alert" className="text-critical">
          {report.refused[0]?.why ??
            'It is no longer there: a run resolved it since the page was read.'}
        </p>
      )}
      <Button
        type="submit"
        look="strong"
        size="sm"
        className="self-start"
        disabled={progress !== null}
      >
        {progress === null ? 'Save' : 'Saving…'}
      </Button>
    </form>
  )
}
