'use client'

import { RotateCw, TriangleAlert } from 'lucide-react'
import { Button } from '../button.tsx'

interface Props {
  readonly what: string
  readonly error: unknown
  readonly retry: () => void
}

/** The digest that Next gives to the browser and to the server's log alike. */
const requestIdOf = (error: unknown): string | null => {
  if (!(error instanceof Error) || !('digest' in error)) return null
  return typeof error.digest === 'string' ? error.digest : null
}

export function Failure({ what, error, retry }: Props) {
  const requestId = requestIdOf(error)
  return (
    <div role="alert" className="flex flex-col items-center gap-2 px-6 py-10 text-center">
      <TriangleAlert className="size-6 text-high" aria-hidden="true" />
      <p className="font-medium">{what} could not be shown</p>
      <p className="max-w-[56ch] text-muted">
        Nothing was changed. Try again; if it stays, the server’s log has the cause
        {requestId === null ? '.' : ' under this request id.'}
      </p>
      {requestId === null ? null : (
        <code className="rounded-sm bg-sunken px-1.5 py-0.5 font-mono text-xs">{requestId}</code>
      )}
      <Button className="mt-2" onClick={retry}>
        <RotateCw aria-hidden="true" />
        Try again
      </Button>
    </div>
  )
}
