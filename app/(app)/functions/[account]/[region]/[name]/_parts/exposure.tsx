import { AudienceBadge } from '#app/_access/audience-badge.tsx'
import { AUDIENCE_WORDS } from '#app/_access/audience-words.ts'
import { database } from '#app/_data/database.ts'
import { countOf } from '#app/_ui/count.ts'
import { DefinitionList } from '#app/_ui/definition-list.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { exposurePath } from '#app/(app)/exposure/_parts/exposure-path.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { readExposure } from '#lib/db/read/read-exposure.ts'
import type { PartProps } from './part-props.ts'

/** Who can invoke and change the function, in short. */
export async function Exposure({ fn, qualifier }: PartProps) {
  const { exposures, rights, hiddenRights } = await readExposure(await viewerScope(), database(), {
    arn: fn.key,
    accountId: fn.accountId,
  })
  const shown = exposures.find((one) => one.qualifier === qualifier)
  if (shown === undefined) {
    return (
      <PanelEmpty kind="not-collected" title="Not worked out yet">
        Exposure is judged at the end of each run.
      </PanelEmpty>
    )
  }
  const path = exposurePath({ ...fn, functionName: fn.configuration.functionName }, qualifier)
  const elsewhere =
    rights.filter((one) => one.callerAccountId !== fn.accountId).length + hiddenRights
  return (
    <DefinitionList
      items={[
        {
          term: 'Widest audience',
          value: (
            <span className="flex flex-wrap items-center gap-2">
              <AudienceBadge audience={shown.audience} />
              <span className="text-muted">{AUDIENCE_WORDS[shown.audience].means}</span>
            </span>
          ),
        },
        {
          term: 'Decided by',
          value:
            shown.deciding.map(({ sid, index }) => sid ?? `statement ${index + 1}`).join(', ') ||
            'No statement',
        },
        {
          term: 'May be changed by',
          value: `${countOf(rights.length - elsewhere + hiddenRights, 'principal')} of its account, ${elsewhere} of others`,
        },
        {
          term: 'More',
          value: (
            <span className="flex flex-wrap gap-4">
              <Link href={path} className="link">
                The statements, and what narrows it
              </Link>
              <Link href={`/graph/node?key=${encodeURIComponent(shown.key)}`} className="link">
                Who calls it, what it reaches
              </Link>
            </span>
          ),
        },
      ]}
    />
  )
}
