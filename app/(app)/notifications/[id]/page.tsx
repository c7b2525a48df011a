import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { database } from '#app/_data/database.ts'
import { DefinitionList } from '#app/_ui/definition-list.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { queryWords } from '#app/_ui/query-words.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { readNotificationRule } from '#lib/db/read/list-notification-rules.ts'
import { TIMING_ABOUT, TIMING_WORDS } from '../_parts/notice-words.ts'
import { DeliveryLog } from './_parts/delivery-log.tsx'
import { HowToVerify } from './_parts/how-to-verify.tsx'
import { RuleActions } from './_parts/rule-actions.tsx'

export const metadata: Metadata = { title: 'Notification' }

export default async function NotificationPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>
}) {
  const { id } = await params
  const viewer = await requirePermission('export')
  const rule = await readNotificationRule(viewer.id, database(), id)
  if (rule === null) notFound()
  return (
    <>
      <PageHeader
        trail={
          <Link href="/notifications" className="link">
            Notifications
          </Link>
        }
        title={rule.name}
      />
      <Panel title="The rule">
        <DefinitionList
          items={[
            { term: 'State', value: rule.enabled ? 'On' : 'Off: nothing is sent' },
            { term: 'When', value: `${TIMING_WORDS[rule.timing]}. ${TIMING_ABOUT[rule.timing]}` },
            {
              term: 'Of which findings',
              value: (
                <Link
                  href={`/findings${rule.filter === '' ? '' : `?${rule.filter}`}`}
                  className="link break-all"
                >
                  {rule.filter === '' ? 'All findings' : queryWords(rule.filter)}
                </Link>
              ),
            },
            { term: 'Sent to', value: <span className="break-all">{rule.url}</span> },
          ]}
        />
        <RuleActions id={rule.id} enabled={rule.enabled} />
      </Panel>
      <Panel title="Deliveries" about="The newest first; kept for 90 days">
        <PanelBody what="The deliveries" rows={4}>
          <DeliveryLog ruleId={rule.id} />
        </PanelBody>
      </Panel>
      <HowToVerify />
    </>
  )
}
