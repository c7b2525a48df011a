'use client'

import { Failure } from '#app/_ui/panel/failure.tsx'

export default function PageError({
  error,
  retry,
}: {
  readonly error: unknown
  readonly retry: () => void
}) {
  return (
    <section aria-label="Error" className="rounded-lg border border-line bg-surface">
      <h1 className="sr-only">This page could not be shown</h1>
      <Failure what="This page" error={error} retry={retry} />
    </section>
  )
}
