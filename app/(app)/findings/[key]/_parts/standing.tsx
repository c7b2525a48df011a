import { Link } from '#app/_ui/link.tsx'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { UNSEEN_WORDS } from '#app/_ui/unseen-words.ts'
import type { FindingDetail } from '#lib/core/model/finding-row.ts'

/** Says above everything else what is special about where the finding stands. */
export function Standing({ finding }: { readonly finding: FindingDetail }) {
  const { unseen, unseenSince, exceptionId } = finding
  if (unseen !== null) {
    return (
      <Notice kind="partial">
        <strong className="font-medium">
          It can no longer be judged ({UNSEEN_WORDS[unseen].word.toLowerCase()}
          {unseenSince === null ? '' : `, since ${unseenSince.toISOString().slice(0, 10)}`}).
        </strong>{' '}
        It failed when it was last read; nothing since has shown that it is right.{' '}
        {UNSEEN_WORDS[unseen].advice}
      </Notice>
    )
  }
  if (exceptionId === null) return null
  return (
    <Notice kind="info">
      An exception covers it: it is left out of the score and counted beside it.{' '}
      <Link href={`/exceptions#${exceptionId}`} className="link">
        See who answers for it and until when
      </Link>
    </Notice>
  )
}
