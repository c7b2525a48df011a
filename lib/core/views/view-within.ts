import { canSee } from '../model/can-see.ts'
import type { ViewerScope } from '../model/viewer-scope.ts'
import type { SavedView } from './saved-view.ts'

type Texts = Pick<SavedView, 'name' | 'query'>

/** Units that a view names: whoever shared it wrote its query and its name. */
export const unitsNamedIn = ({ name, query }: Texts): readonly string[] =>
  [...decoded(`${name} ${query}`).matchAll(/(?<![\w-])ou-[a-z0-9]+(?:-[a-z0-9]+)*/g)].map(
    ([id]) => id,
  )

/** Whether a shared view names only accounts and units that the viewer may see. */
export function viewWithin(
  scope: ViewerScope,
  units: ReadonlySet<string>,
): (view: Texts) => boolean {
  if (scope.kind === 'everything') return () => true
  const sees = canSee(scope)
  return (view) =>
    [...decoded(`${view.name} ${view.query}`).matchAll(/(?<!\d)\d{12}(?!\d)/g)].every(([id]) =>
      sees(id),
    ) && unitsNamedIn(view).every((id) => units.has(id))
}

/** As it is read, and as it stands: an id that is written with percent signs is one too. */
const decoded = (text: string): string =>
  `${text} ${[...new URLSearchParams(text).values()].join(' ')}`
