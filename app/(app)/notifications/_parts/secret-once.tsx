'use client'

import { CopyButton } from '#app/_ui/copy-button.tsx'

/** A secret, on the one page that ever shows it. */
export function SecretOnce({ secret }: { readonly secret: string }) {
  return (
    <div role="status" className="flex flex-col gap-2 rounded-md bg-accent-soft px-3 py-2">
      <p>
        This is the secret that its notices are signed with. Copy it now:{' '}
        <strong>it is not shown again</strong>, and it is not stored.
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <code className="min-w-0 break-all font-mono text-xs">{secret}</code>
        <CopyButton text={secret} what="secret" />
      </div>
    </div>
  )
}
