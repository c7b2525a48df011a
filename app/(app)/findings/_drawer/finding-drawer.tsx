import { resourceName } from '#app/_data/resource-name.ts'
import { FindingStatus } from '#app/_ui/finding-status.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { SeverityBadge } from '#app/_ui/severity-badge.tsx'
import { can } from '#lib/auth/can.ts'
import { viewer } from '#lib/auth/viewer.ts'
import type { FindingDetail } from '#lib/core/model/finding-row.ts'
import { ruleInfo } from '#lib/core/score/rule-tally.ts'
import { AcceptButton } from '../_accept/accept-button.tsx'
import { findingOf } from '../[key]/_parts/finding-of.ts'
import { Fix } from '../[key]/_parts/fix.tsx'
import { History } from '../[key]/_parts/history.tsx'
import { Records } from '../[key]/_parts/records.tsx'
import { Siblings } from '../[key]/_parts/siblings.tsx'
import { Standing } from '../[key]/_parts/standing.tsx'
import { Times } from '../[key]/_parts/times.tsx'
import { TriagePanel } from '../[key]/_parts/triage-panel.tsx'
import { Where } from '../[key]/_parts/where.tsx'
import { Why } from '../[key]/_parts/why.tsx'
import { Drawer } from './drawer.tsx'
import { DrawerTabs } from './drawer-tabs.tsx'

interface Props {
  readonly findingKey: string
  readonly query: string
}

/** A finding beside its list, all of it. */
export async function FindingDrawer({ findingKey, query }: Props) {
  const finding = await findingOf(findingKey)
  if (finding === null) {
    return (
      <Drawer findingKey={findingKey} title="No such finding" query={query}>
        <PanelEmpty kind="no-match" title="There is no such finding any more">
          A run resolved it since, or it belongs to an account that you may not see.
        </PanelEmpty>
      </Drawer>
    )
  }
  const title = ruleInfo(finding.ruleId)?.title ?? finding.ruleId
  return (
    <Drawer findingKey={findingKey} title={`${title}: ${resourceName(finding)}`} query={query}>
      <div className="flex flex-wrap items-center gap-2 px-4 py-2">
        <SeverityBadge severity={finding.severity} />
        <FindingStatus finding={finding} />
        <Link href={`/rules/${finding.ruleId}`} className="link inline-flex min-h-6 items-center">
          The rule
        </Link>
        <span className="ml-auto">
          {finding.exceptionId === null && can(await viewer(), 'accept-risk') ? (
            <AcceptButton findingKey={findingKey} />
          ) : null}
        </span>
      </div>
      <div className="px-4 pb-2 empty:hidden">
        <Standing finding={finding} />
      </div>
      <DrawerTabs key={findingKey} tabs={tabsOf(finding)} />
    </Drawer>
  )
}

const tabsOf = (finding: FindingDetail) => [
  {
    id: 'overview',
    name: 'Overview',
    content: (
      <>
        <Why finding={finding} />
        <PanelBody what="When it was seen" rows={3}>
          <Times finding={finding} />
        </PanelBody>
        <Where finding={finding} />
        <h3 className="border-t border-line px-4 pt-3 font-semibold">Triage</h3>
        <TriagePanel finding={finding} />
      </>
    ),
  },
  {
    id: 'fix',
    name: 'What to do',
    content: (
      <PanelBody what="What to do" rows={6}>
        <Fix finding={finding} />
      </PanelBody>
    ),
  },
  {
    id: 'evidence',
    name: 'Evidence',
    content: (
      <PanelBody what="The evidence" rows={8}>
        <Records finding={finding} />
      </PanelBody>
    ),
  },
  {
    id: 'others',
    name: 'Also found on it',
    content: (
      <PanelBody what="What else is found on it" rows={4}>
        <Siblings finding={finding} />
      </PanelBody>
    ),
  },
  {
    id: 'history',
    name: 'History',
    content: (
      <PanelBody what="The history" rows={3}>
        <History finding={finding} />
      </PanelBody>
    ),
  },
]
