import type { Unseen } from '#lib/core/model/observed.ts'
import { Notice } from './panel/notice.tsx'
import { UNSEEN_WORDS } from './unseen-words.ts'

/** Stands above or instead of a list of which a part could not be read. */
export function LostNotice({ what, why }: { readonly what: string; readonly why: Unseen }) {
  const { word, advice } = UNSEEN_WORDS[why]
  return (
    <Notice kind="partial" className="m-3">
      <strong className="font-medium">
        {what}: unknown ({word.toLowerCase()}).
      </strong>{' '}
      {advice}
    </Notice>
  )
}
