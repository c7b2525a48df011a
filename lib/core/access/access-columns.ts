import type { CsvColumn } from '#lib/core/csv.ts'
import type { StatementRef } from '#lib/core/policy/statement-ref.ts'
import type { ExposureRow } from './exposure-row.ts'
import type { GrantRow } from './grant-row.ts'
import type { GuardrailRow } from './guardrail-row.ts'
import type { ShownEdge } from './shown-edge.ts'

type Named<Row> = Row & { readonly accountName: string | null }

const statements = (by: readonly StatementRef[]): string =>
  by
    .map(
      ({ layer, document, index, sid }) =>
        `${layer} ${document}#${index}${sid === null ? '' : ` ${sid}`}`,
    )
    .join('; ')

const yesNo = (flag: boolean): string => (flag ? 'yes' : 'no')

/** Only ever add at the end: files are read by machines. */
export const EXPOSURE_COLUMNS: readonly CsvColumn<Named<ExposureRow>>[] = [
  { header: 'qualifier_arn', value: ({ key }) => key },
  { header: 'function_name', value: ({ functionName }) => functionName },
  { header: 'qualifier', value: ({ qualifier }) => qualifier },
  { header: 'account_id', value: ({ accountId }) => accountId },
  { header: 'account_name', value: ({ accountName }) => accountName },
  { header: 'region', value: ({ region }) => region },
  { header: 'audience', value: ({ audience }) => audience },
  { header: 'audience_proven', value: ({ proven }) => proven },
  { header: 'audience_at_worst', value: ({ atWorst }) => atWorst },
  { header: 'policy_lets_change', value: ({ changeAudience }) => changeAudience },
  { header: 'url_auth_type', value: ({ urlAuthType }) => urlAuthType },
  { header: 'deciding_statements', value: ({ deciding }) => statements(deciding) },
  { header: 'unknowns', value: ({ unknowns }) => unknowns.join('; ') },
  { header: 'remedy', value: ({ remedy }) => remedy?.sentence ?? null },
  { header: 'commands', value: ({ remedy }) => remedy?.commands.join('\n') ?? null },
]

export const GRANT_COLUMNS: readonly CsvColumn<Named<GrantRow>>[] = [
  { header: 'qualifier_arn', value: ({ qualifierArn }) => qualifierArn },
  { header: 'function_name', value: ({ functionName }) => functionName },
  { header: 'qualifier', value: ({ qualifier }) => qualifier },
  { header: 'account_id', value: ({ accountId }) => accountId },
  { header: 'account_name', value: ({ accountName }) => accountName },
  { header: 'region', value: ({ region }) => region },
  { header: 'statement', value: ({ statement }) => statement },
  { header: 'sid', value: ({ sid }) => sid },
  { header: 'principal_kind', value: ({ principalKind }) => principalKind },
  { header: 'principal', value: ({ principal }) => principal },
  { header: 'audience', value: ({ audience }) => audience },
  { header: 'audience_proven', value: ({ proven }) => proven },
  { header: 'grantee_account_id', value: ({ granteeAccountId }) => granteeAccountId },
  { header: 'grantee_organization_id', value: ({ organizationId }) => organizationId },
  { header: 'actions', value: ({ actions }) => actions.join('; ') },
  { header: 'invokes', value: ({ invokes }) => yesNo(invokes) },
  { header: 'changes', value: ({ changes }) => yesNo(changes) },
  { header: 'via_url', value: ({ viaUrl }) => yesNo(viaUrl) },
  { header: 'dormant', value: ({ dormant }) => yesNo(dormant) },
  { header: 'may_be_denied', value: ({ mayBeDenied }) => yesNo(mayBeDenied) },
  {
    header: 'conditions',
    value: ({ conditions }) =>
      conditions
        .map(({ operator, key, values }) => `${operator} ${key} ${values.join(',')}`)
        .join('; '),
  },
  { header: 'anomaly', value: ({ anomaly }) => anomaly },
  { header: 'note', value: ({ note }) => note },
]

export const EDGE_COLUMNS: readonly CsvColumn<Named<ShownEdge>>[] = [
  { header: 'from', value: ({ from }) => from },
  { header: 'to', value: ({ to }) => to },
  { header: 'kind', value: ({ kind }) => kind },
  { header: 'verdict', value: ({ verdict }) => verdict },
  { header: 'crosses', value: ({ crossing }) => crossing },
  { header: 'from_account_id', value: ({ fromAccount }) => fromAccount },
  { header: 'to_account_id', value: ({ toAccount }) => toAccount },
  { header: 'functions', value: ({ functions }) => functions },
  { header: 'reason', value: ({ reason }) => reason },
  { header: 'condition', value: ({ condition }) => condition },
  { header: 'deciding_statements', value: ({ by }) => statements(by) },
]

export const GUARDRAIL_COLUMNS: readonly CsvColumn<Named<GuardrailRow>>[] = [
  { header: 'account_id', value: ({ accountId }) => accountId },
  { header: 'account_name', value: ({ accountName }) => accountName },
  { header: 'guardrail', value: ({ guardrail }) => guardrail },
  { header: 'state', value: ({ state }) => state },
  {
    header: 'attempts',
    value: ({ attempts }) => attempts.map(({ name, outcome }) => `${name}: ${outcome}`).join('; '),
  },
  { header: 'deciding_statements', value: ({ by }) => statements(by) },
  {
    header: 'regions',
    value: ({ regions }) => regions.map(({ region, state }) => `${region}: ${state}`).join('; '),
  },
]
