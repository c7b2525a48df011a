import type { ReactNode } from 'react'
import { Button } from '../button.tsx'

interface Props {
  /** Of what it is done to. */
  readonly id: string
  readonly enabled: boolean
  readonly deeds: readonly {
    readonly name: string
    readonly action: (form: FormData) => void
    readonly pending: boolean
  }[]
  readonly problem: string | null | undefined
  /** What the deeds come to. */
  readonly children: ReactNode
}

/** What can be done with something that can be turned off: a button each. */
export function DeedButtons({ id, enabled, deeds, problem, children }: Props) {
  return (
    <div className="flex flex-col gap-3 px-4 py-3">
      <div className="flex flex-wrap gap-2">
        {deeds.map(({ name, action, pending }) => (
          <form key={name} action={action}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="enabled" value={enabled ? 'no' : 'yes'} />
            <Button type="submit" disabled={pending}>
              {name}
            </Button>
          </form>
        ))}
      </div>
      {problem ? (
        <p role="alert" className="text-critical">
          {problem}
        </p>
      ) : null}
      {children}
    </div>
  )
}
