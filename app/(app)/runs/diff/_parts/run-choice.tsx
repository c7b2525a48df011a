import { Button } from '#app/_ui/button.tsx'
import type { RunMark, RunSpan } from '#lib/core/diff/run-span.ts'
import { runMoment } from './run-moment.ts'

interface Props {
  readonly runs: readonly RunMark[]
  readonly span: RunSpan
  /** What of the query stays. */
  readonly kept: Readonly<Record<string, string>>
}

/** Which two runs are held against each other: an ordinary form, so that the address says it. */
export function RunChoice({ runs, span, kept }: Props) {
  const published = runs.filter(({ publishedAt }) => publishedAt !== null)
  return (
    <form action="/runs/diff" className="flex flex-wrap items-end gap-x-3 gap-y-2 px-4 py-3">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <RunSelect name="from" label="Earlier run" chosen={span.from.id} runs={published} />
      <RunSelect name="to" label="Later run" chosen={span.to.id} runs={published} />
      <Button type="submit">Compare</Button>
    </form>
  )
}

interface SelectProps {
  readonly name: string
  readonly label: string
  readonly chosen: string
  readonly runs: readonly RunMark[]
}

function RunSelect({ name, label, chosen, runs }: SelectProps) {
  return (
    <label className="flex min-w-0 flex-col gap-1 text-xs text-muted">
      {label}
      <select
        key={chosen}
        name={name}
        defaultValue={chosen}
        className="numeric h-8 max-w-full rounded-md border border-line-strong bg-surface px-2 text-sm text-ink"
      >
        {runs.map(({ id, startedAt }, place) => (
          <option key={id} value={id}>
            {runMoment(startedAt)}
            {place === 0 ? ' (on the pages)' : ''}
          </option>
        ))}
      </select>
    </label>
  )
}
