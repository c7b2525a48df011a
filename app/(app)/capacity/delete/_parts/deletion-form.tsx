import { buttonLook } from '#app/_ui/button.tsx'

interface Props {
  readonly regions: readonly string[]
  readonly region: string
  readonly id: string
}

const FIELD = 'h-8 rounded-md border border-line-strong bg-surface px-2'

export function DeletionForm({ regions, region, id }: Props) {
  return (
    <form action="/capacity/delete" className="flex flex-wrap items-center gap-2">
      <label htmlFor="deletion-id">Subnet or security group</label>
      <input
        id="deletion-id"
        name="id"
        defaultValue={id}
        required
        placeholder="subnet-… or sg-…"
        className={`${FIELD} w-72 font-mono text-xs`}
      />
      <label htmlFor="deletion-region">in</label>
      <select id="deletion-region" name="region" defaultValue={region} className={FIELD}>
        {regions.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit" className={buttonLook({ look: 'strong' })}>
        Answer
      </button>
    </form>
  )
}
