import type { AskedScope } from '#app/_data/scope-of.ts'
import { unreadReason } from '#app/_data/unread-reason.ts'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { adviceOn, UNSEEN_WORDS } from '#app/_ui/unseen-words.ts'

/** Says once, above the page of an account that was never reached, why and what to do. */
export async function UnreachedNote({ asked }: { readonly asked: AskedScope }) {
  const why = await unreadReason(asked)
  if (why === null) return null
  const advice =
    why === 'not-collected' ? UNSEEN_WORDS[why].advice : adviceOn(why, 'sts:AssumeRole')
  return (
    <Notice kind="partial">
      <strong className="font-medium">
        Nothing of this account could be read ({UNSEEN_WORDS[why].word.toLowerCase()}).
      </strong>{' '}
      {advice}
    </Notice>
  )
}
