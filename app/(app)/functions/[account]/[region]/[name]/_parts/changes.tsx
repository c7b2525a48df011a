import { database } from '#app/_data/database.ts'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { listChanges } from '#lib/db/read/list-changes.ts'
import type { PartProps } from './part-props.ts'

const SHOWN = 50

export async function Changes({ fn }: PartProps) {
  const { key: arn, accountId, region } = fn
  const changes = await listChanges(await viewerScope(), database(), {
    arn,
    accountId,
    region,
    size: SHOWN,
  })
  if (changes.length === 0)
    return <PanelEmpty kind="none" title="No change seen since the first run" />
  const now = new Date().toISOString()
  return (
    <ol className="px-4 py-1">
      {changes.map(({ id, at, kind, change, diff }) => (
        <li key={id} className="border-b border-line py-2 last:border-b-0">
          <p className="flex flex-wrap gap-x-2">
            <span className="font-medium">{kind}</span> {change}
            <RelativeTime at={at.toISOString()} now={now} className="ml-auto text-xs text-muted" />
          </p>
          <ul className="font-mono text-xs text-muted">
            {(diff ?? []).map(({ path, from, to }) => (
              <li key={path} className="break-words">
                {path}: {shown(from)} → {shown(to)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

const LONGEST = 120

const shown = (value: unknown): string => {
  const text = value === undefined ? 'absent' : JSON.stringify(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
