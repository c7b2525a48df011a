import { database } from '#app/_data/database.ts'
import { resourceName } from '#app/_data/resource-name.ts'
import { runMarks } from '#app/_data/run-marks-of.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { scopedHref } from '#app/_data/scoped-href.ts'
import { stepsOf } from '#app/_data/steps-of.ts'
import { unreadReason } from '#app/_data/unread-reason.ts'
import { count, countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { NotRead } from '#app/_ui/panel/not-read.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { SeverityBadge } from '#app/_ui/severity-badge.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { findingMove, moveCounts } from '#lib/core/diff/finding-move.ts'
import { rulesBySeverity } from '#lib/core/diff/rules-by-severity.ts'
import { type RunSpan, runSpanOfDays } from '#lib/core/diff/run-span.ts'
import { SEVERITIES } from '#lib/core/rules/rule.ts'
import { ruleInfo } from '#lib/core/score/rule-tally.ts'
import { listMovedFindings } from '#lib/db/read/list-moved-findings.ts'
import { BriefAnswer } from './brief-answer.tsx'
import { BriefList } from './brief-list.tsx'

const SHOWN = 4

/** What is new or back since the last run that is a day old. */
export async function WorseBrief({ asked }: { readonly asked: AskedScope }) {
  const why = await unreadReason(asked)
  if (why !== null) return <NotRead what="new findings" why={why} accounts={asked.accounts} />
  const now = new Date()
  const span = runSpanOfDays(await runMarks(), 1, now)
  if (span === null) {
    return (
      <PanelEmpty kind="not-collected" title="There is one run so far: nothing to compare it with">
        The schedule makes the next one. By hand: <code className="font-mono">npm run collect</code>
      </PanelEmpty>
    )
  }
  const since = span.from.startedAt
  const ask = { ...asked, runIds: span.between }
  const [steps, worst] = await Promise.all([
    stepsOf({ asked, runIds: span.between }),
    listMovedFindings(await viewerScope(), database(), {
      ...ask,
      move: 'new',
      rules: rulesBySeverity(),
      after: null,
      size: SHOWN,
    }),
  ])
  const moves = moveCounts(steps)
  const findings = (more: Readonly<Record<string, string>>) =>
    scopedHref('/findings', asked, { ...more, since: since.toISOString(), sort: 'newest' })
  const bySeverity = SEVERITIES.map((severity) => ({
    severity,
    findings: steps
      .filter((one) => ruleInfo(one.ruleId)?.severity === severity && isWorse(findingMove(one)))
      .reduce((sum, one) => sum + one.findings, 0),
  })).filter((one) => one.findings > 0)
  return (
    <>
      <BriefAnswer
        value={count(moves.new + moves.reopened)}
        what={`findings more, ${count(moves.resolved)} resolved`}
        href={findings({})}
        more={<SinceRun span={span} asked={asked} />}
      />
      <ul
        aria-label="New findings by severity"
        className="flex flex-wrap gap-2 px-4 pb-2 empty:hidden"
      >
        {bySeverity.map(({ severity, findings: number }) => (
          <li key={severity}>
            <Link
              href={findings({ severity })}
              className="inline-flex min-h-6 items-center gap-1 hover:underline"
            >
              <span className="numeric text-xs font-medium">{count(number)}</span>
              <SeverityBadge severity={severity} />
            </Link>
          </li>
        ))}
      </ul>
      {worst.length === 0 ? null : (
        <BriefList
          label="The gravest of them"
          items={worst.map((row) => ({
            key: row.key,
            href: `/findings/${row.key}`,
            name: ruleInfo(row.ruleId)?.title ?? row.ruleId,
            where: `${resourceName(row)} · ${row.accountName ?? row.accountId}`,
            mark: <Severity ruleId={row.ruleId} />,
          }))}
        />
      )}
    </>
  )
}

const isWorse = (move: ReturnType<typeof findingMove>) => move === 'new' || move === 'reopened'

function Severity({ ruleId }: { readonly ruleId: string }) {
  const rule = ruleInfo(ruleId)
  return rule === null ? null : <SeverityBadge severity={rule.severity} />
}

function SinceRun({ span, asked }: { readonly span: RunSpan; readonly asked: AskedScope }) {
  const runs = span.between.length
  return (
    <>
      since the run of {span.from.startedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC,{' '}
      {countOf(runs, 'run')} ago.{' '}
      <Link
        href={scopedHref('/runs/diff', asked, { from: span.from.id, to: span.to.id })}
        className="link"
      >
        All that changed
      </Link>
    </>
  )
}
