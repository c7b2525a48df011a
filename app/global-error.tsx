'use client'

import { Failure } from './_ui/panel/failure.tsx'

export default function GlobalError({
  error,
  retry,
}: {
  readonly error: unknown
  readonly retry: () => void
}) {
  return (
    <html lang="en">
      <body>
        <title>Demarc cannot be shown</title>
        <main>
          <h1>Demarc</h1>
          <Failure what="Demarc" error={error} retry={retry} />
        </main>
      </body>
    </html>
  )
}
