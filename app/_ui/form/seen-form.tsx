'use client'

import { Button } from '../button.tsx'

interface Props {
  readonly action: () => Promise<void>
  readonly children: string
}

/** Says that a failure was seen: it is no longer shown on every page. */
export function SeenForm({ action, children }: Props) {
  return (
    <form
      action={action}
      className="flex flex-wrap items-center justify-between gap-2 rounded-md bg-critical-soft px-3 py-2"
    >
      <p>{children}</p>
      <Button type="submit" size="sm">
        I have seen it
      </Button>
    </form>
  )
}
