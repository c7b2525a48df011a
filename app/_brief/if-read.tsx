import type { ReactNode } from 'react'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { unreadReason } from '#app/_data/unread-reason.ts'
import { NotRead } from '#app/_ui/panel/not-read.tsx'

interface Props {
  readonly asked: AskedScope
  /** What would stand here, such as "the runtimes". */
  readonly what: string
  readonly children: ReactNode
}

/** A panel's content, or that nothing of it could be read: an account that was never reached has no empty lists. */
export async function IfRead({ asked, what, children }: Props) {
  const why = await unreadReason(asked)
  return why === null ? children : <NotRead what={what} why={why} accounts={asked.accounts} />
}
