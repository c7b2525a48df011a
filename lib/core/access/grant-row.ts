import { parseFunctionArn } from '#lib/core/model/function-arn.ts'
import { widest } from '#lib/core/policy/account-audience.ts'
import type { Exposure } from '#lib/core/policy/exposure.ts'
import type { Anomaly, Audience, Grant, Narrowing } from '#lib/core/policy/grant.ts'
import type { PrincipalEntry } from '#lib/core/policy/principal-entry.ts'
import { audienceRank } from './exposure-rank.ts'

/** One statement's permission to one principal on one qualifier. */
export interface GrantRow {
  /** `qualifier ARN#statement#principal`. */
  readonly key: string
  readonly accountId: string
  readonly region: string
  readonly functionArn: string
  readonly functionName: string
  readonly qualifier: string | null
  readonly qualifierArn: string
  readonly audience: Audience
  readonly rank: number
  readonly proven: Audience
  readonly principalKind: PrincipalEntry['kind']
  readonly principal: string
  readonly granteeAccountId: string | null
  readonly organizationId: string | null
  readonly service: string | null
  readonly actions: readonly string[]
  readonly invokes: boolean
  readonly changes: boolean
  readonly viaUrl: boolean
  readonly statement: number
  readonly sid: string | null
  readonly conditions: readonly Narrowing[]
  readonly anomaly: Anomaly | null
  readonly dormant: boolean
  readonly mayBeDenied: boolean
  readonly note: string | null
}

/** The grants of one qualifier's policy; a principal that a statement names twice is one grant. */
export function grantRows(qualifierArn: string, { grants }: Exposure): readonly GrantRow[] {
  const rows = new Map<string, GrantRow>()
  for (const grant of grants) {
    const row = grantRow(qualifierArn, grant)
    if (!rows.has(row.key)) rows.set(row.key, row)
  }
  return [...rows.values()]
}

function grantRow(qualifierArn: string, grant: Grant): GrantRow {
  const { principal, statement, accountId, mayBeDeniedBy, ...rest } = grant
  const parts = parseFunctionArn(qualifierArn)
  const { audience, proven, organizationId, service, actions, invokes, changes } = rest
  const { viaUrl, conditions, anomaly, dormant, note } = rest
  return {
    key: `${qualifierArn}#${statement.index}#${principal.kind}:${principal.text}`,
    accountId: parts?.accountId ?? '',
    region: parts?.region ?? '',
    functionArn: qualifierArn.split(':').slice(0, 7).join(':'),
    functionName: parts?.functionName ?? '',
    qualifier: parts?.qualifier ?? null,
    qualifierArn,
    audience,
    rank: audienceRank(audience),
    proven,
    principalKind: principal.kind,
    principal: principal.text,
    granteeAccountId: accountId,
    organizationId,
    service,
    actions,
    invokes,
    changes,
    viaUrl,
    statement: statement.index,
    sid: statement.sid,
    conditions,
    anomaly,
    dormant,
    mayBeDenied: mayBeDeniedBy.length > 0,
    note,
  }
}

/** The widest audience that grants let change the function. */
export const widestChange = (grants: readonly GrantRow[]): Audience =>
  widest(grants.filter(({ changes }) => changes).map(({ audience }) => audience))
