import { canSee } from '../model/can-see.ts'
import type { ViewerScope } from '../model/viewer-scope.ts'
import type { SavedView } from './saved-view.ts'

/** Whether a shared view names only accounts that the viewer may see: its query and its name are texts that others wrote. */
export function viewWithin(
  scope: ViewerScope,
): (view: Pick<SavedView, 'name' | 'query'>) => boolean {
  const sees = canSee(scope)
  return ({ name, query }) =>
    [...`${name} ${query}`.matchAll(/(?<!\d)\d{12}(?!\d)/g)].every(([id]) => sees(id))
}
