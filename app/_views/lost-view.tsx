import { Notice } from '#app/_ui/panel/notice.tsx'

/** Said where an address names a view that cannot be shown: the list is then without one. */
export function LostView() {
  return (
    <Notice kind="warning">
      There is no such view any more, or it is somebody’s own. This is the list without it.
    </Notice>
  )
}
