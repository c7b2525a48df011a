import { CircleHelp } from 'lucide-react'
import type { Unseen } from '#lib/core/model/observed.ts'
import { Link } from '../link.tsx'
import { UNSEEN_WORDS } from '../unseen-words.ts'

interface Props {
  /** What would stand here, such as "the runtimes". */
  readonly what: string
  readonly why: Unseen
  readonly accounts: readonly string[]
}

/** Stands in a panel of which nothing could be read: neither empty nor zero. */
export function NotRead({ what, why, accounts }: Props) {
  return (
    <div className="hatched-edge m-3 rounded-md py-3 pl-6 pr-4">
      <p className="flex items-center gap-2 font-medium">
        <CircleHelp className="size-4 shrink-0" aria-hidden="true" />
        Not read: {UNSEEN_WORDS[why].word.toLowerCase()}
      </p>
      <p className="mt-1 max-w-[72ch] text-xs text-muted">
        Nothing is known of {what}, neither that there are any nor that there are none.{' '}
        <Link href={`/coverage?account=${accounts.join(',')}`} className="link">
          What was asked
        </Link>
      </p>
    </div>
  )
}
