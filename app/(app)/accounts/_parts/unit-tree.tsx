import { FolderTree, Network } from 'lucide-react'
import { cn } from '#app/_ui/cn.ts'
import { count } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import type { Unit } from '#lib/db/read/list-units.ts'

interface Props {
  readonly units: readonly Unit[]
  readonly chosen: string | null
}

const INDENT_REM = 0.9

/** The organization's units as nested lists; each shows the accounts in it and below. */
export function UnitTree({ units, chosen }: Props) {
  const roots = units.filter(({ parentId }) => !units.some(({ id }) => id === parentId))
  if (roots.length === 0) {
    return (
      <PanelEmpty kind="not-collected" title="No units known">
        The organization’s tree has not been read, or this is a configured list of accounts.
      </PanelEmpty>
    )
  }
  return <Level units={units} level={roots} depth={0} chosen={chosen} />
}

interface LevelProps extends Props {
  readonly level: readonly Unit[]
  readonly depth: number
}

function Level({ units, level, depth, chosen }: LevelProps) {
  return (
    <ul className={cn(depth === 0 && 'p-2')}>
      {level.map((unit) => {
        const below = units.filter(({ parentId }) => parentId === unit.id)
        const Icon = depth === 0 ? Network : FolderTree
        const accounts = units
          .filter(({ idPath }) => idPath.startsWith(unit.idPath))
          .reduce((sum, one) => sum + one.accounts, 0)
        return (
          <li key={unit.id}>
            <Link
              href={depth === 0 ? '/accounts' : `/accounts?ou=${unit.id}`}
              aria-current={
                unit.id === chosen || (depth === 0 && chosen === null) ? 'true' : undefined
              }
              style={{ paddingInlineStart: `${0.5 + depth * INDENT_REM}rem` }}
              className="flex min-h-8 items-center gap-2 rounded-md pr-2 hover:bg-sunken aria-[current]:bg-sunken aria-[current]:font-medium"
            >
              <Icon className="size-3.5 shrink-0 text-muted" aria-hidden="true" />
              <span className="min-w-0 truncate">{unit.name}</span>
              <span className="numeric ml-auto text-xs text-muted">
                {count(accounts)}
                <span className="sr-only"> accounts</span>
              </span>
            </Link>
            {below.length === 0 ? null : (
              <Level units={units} level={below} depth={depth + 1} chosen={chosen} />
            )}
          </li>
        )
      })}
    </ul>
  )
}
