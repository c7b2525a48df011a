import { can } from '#lib/auth/can.ts'
import { viewer } from '#lib/auth/viewer.ts'
import type { FindingDetail } from '#lib/core/model/finding-row.ts'
import { TRIAGE_WORDS } from '#lib/core/triage/triage-status.ts'
import { TriageForm } from '../../_bulk/triage-form.tsx'

/** Where the finding stands with people, and the ways to change that. Resolved and reopened only a run makes it. */
export async function TriagePanel({ finding }: { readonly finding: FindingDetail }) {
  const who = await viewer()
  const { key, triage, assignee, note, exceptionId } = finding
  return (
    <div>
      <p className="px-4 pt-3 text-muted">
        {exceptionId === null
          ? TRIAGE_WORDS[triage].meaning
          : 'Its risk is accepted; when the exception ends it stands as it did before.'}{' '}
        Only a run resolves it, once a read shows that it is right.
      </p>
      {can(who, 'triage') ? (
        <TriageForm
          findingKey={key}
          self={who.name}
          before={{ status: triage, assignee: assignee ?? '', note: note ?? '' }}
        />
      ) : (
        <p className="px-4 py-3">
          {assignee === null ? 'Nobody works on it.' : `${assignee} works on it.`} {note}
        </p>
      )}
    </div>
  )
}
