import { database } from '#app/_data/database.ts'
import { count, countOf } from '#app/_ui/count.ts'
import { Evidence } from '#app/_ui/evidence.tsx'
import { Link } from '#app/_ui/link.tsx'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { AccessFilters } from '#lib/core/access/access-filters.ts'
import { functionPathOfArn } from '#lib/core/model/function-place.ts'
import type { Guardrail, GuardrailChoices } from '#lib/core/policy/guardrail.ts'
import {
  guardrailPolicy,
  SERVICE_CONTROL_POLICY_LIMIT,
  type WouldBlock,
  wouldBlock,
} from '#lib/core/policy/guardrail-policy.ts'
import { listGuardedFunctions } from '#lib/db/read/list-guarded-functions.ts'

interface Props {
  readonly guardrails: readonly Guardrail[]
  readonly choices: GuardrailChoices
  readonly filters: AccessFilters
}

/** Functions that a policy is tried on at most: more would take longer than one waits for a page. */
const MOST = 5_000
const SHOWN = 200

/** The policy for what was chosen, and the functions of today that it would have blocked. */
export async function WrittenPolicy({ guardrails, choices, filters }: Props) {
  const { document, characters, fits } = guardrailPolicy(guardrails, choices)
  if (document === null) {
    return (
      <Panel title="The policy">
        <PanelEmpty kind="no-match" title="Nothing to enforce yet">
          These guardrails hold to what is approved: name VPCs, layers or roles.
        </PanelEmpty>
      </Panel>
    )
  }
  const functions = await listGuardedFunctions(await viewerScope(), database(), {
    filters,
    limit: MOST + 1,
  })
  const tried = functions.slice(0, MOST)
  const found = wouldBlock(document, guardrails, tried)
  return (
    <>
      <Panel
        title="The policy"
        about={`${count(characters)} of ${count(SERVICE_CONTROL_POLICY_LIMIT)} characters`}
      >
        {fits ? null : (
          <Notice kind="warning" className="m-3">
            It is too long for one service control policy: leave some guardrails for a second one.
          </Notice>
        )}
        <Evidence name="Service control policy" text={document} />
      </Panel>
      <Panel
        title={`Would have blocked ${found.blocked.length === 0 ? 'no function' : `these ${count(found.blocked.length)}`}`}
        about={`Of ${countOf(tried.length, 'function')} as they are today, were they made again: ${count(found.passed)} pass, ${count(found.unknown.length)} cannot be told, ${count(found.exempt.length)} are in the management account, which no such policy binds`}
      >
        {functions.length > MOST ? (
          <Notice kind="warning" className="m-3">
            Tried on the first {count(MOST)} functions: choose an account or a unit.
          </Notice>
        ) : null}
        <BlockedTable found={found} />
      </Panel>
    </>
  )
}

function BlockedTable({ found }: { readonly found: WouldBlock }) {
  const rows = [
    ...found.blocked.map(({ arn, by }) => ({ arn, why: by.map(({ sid }) => sid).join(', ') })),
    ...found.unknown.map((arn) => ({
      arn,
      why: 'cannot be told: something of it could not be read',
    })),
  ]
  if (rows.length === 0) return <PanelEmpty kind="none" title="Every function passes" />
  return (
    <>
      <DataTable
        caption="Functions that the policy would have blocked"
        rows={rows.slice(0, SHOWN)}
        rowKey={({ arn }) => arn}
        columns={[
          {
            id: 'function',
            header: 'Function',
            cell: ({ arn }) => (
              <Link
                href={functionPathOfArn(arn) ?? '/functions'}
                className="font-medium hover:underline"
              >
                {arn.split(':').at(-1)}
              </Link>
            ),
          },
          { id: 'account', header: 'Account', cell: ({ arn }) => arn.split(':')[4] },
          { id: 'region', header: 'Region', cell: ({ arn }) => arn.split(':')[3] },
          { id: 'why', header: 'By', cell: ({ why }) => why },
        ]}
      />
      {rows.length > SHOWN ? (
        <p className="border-t border-line px-4 py-2 text-muted">
          The first {count(SHOWN)} of {count(rows.length)}.
        </p>
      ) : null}
    </>
  )
}
