import type { GraphQualifier } from '#lib/core/graph/graph-input.ts'
import { GLOBAL } from '#lib/core/model/coverage.ts'
import { parseFunctionArn } from '#lib/core/model/function-arn.ts'
import { type Observed, seen, type Unseen } from '#lib/core/model/observed.ts'
import { type CompiledPolicy, compile } from '#lib/core/policy/compile.ts'
import type { Exposure, OrganizationFacts, Remedy } from '#lib/core/policy/exposure.ts'
import { exposureOf } from '#lib/core/policy/exposure-of.ts'
import type { Audience } from '#lib/core/policy/grant.ts'
import type { StatementRef } from '#lib/core/policy/statement-ref.ts'
import type { AccessRecords } from './access-records.ts'
import { exposureRank, type ShownAudience } from './exposure-rank.ts'
import { type GrantRow, grantRows, widestChange } from './grant-row.ts'
import { accountFunctions } from './graph-account-of.ts'

/** How exposed one qualifier is, or that the functions of a place, or the aliases of a function, could not be listed. */
export interface ExposureRow {
  /** A qualifier's ARN; `account/region` or an unqualified ARN with `:*` where a listing was lost. */
  readonly key: string
  readonly accountId: string
  readonly region: string
  readonly functionArn: string | null
  readonly functionName: string | null
  /** Null for the function itself; `*` for qualifiers that could not be listed. */
  readonly qualifier: string | null
  readonly audience: ShownAudience
  readonly rank: number
  readonly proven: Audience
  readonly atWorst: Audience
  /** The widest audience that may change it by its resource policy. */
  readonly changeAudience: ShownAudience
  readonly urlAuthType: string | null
  /** Why the row is what is left of a lost listing. */
  readonly lost: Unseen | null
  readonly unknowns: readonly string[]
  readonly deciding: readonly StatementRef[]
  readonly remedy: Remedy | null
}

export interface AccountExposure {
  readonly exposures: readonly ExposureRow[]
  readonly grants: readonly GrantRow[]
}

/** The exposure of every qualifier of an account, with the grants behind it. What could not be listed is a row that is unknown. */
export function exposureRows(records: AccessRecords, facts: OrganizationFacts): AccountExposure {
  const exposures: ExposureRow[] = lostPlaces(records)
  const grants: GrantRow[] = []
  for (const fn of accountFunctions(records).records) {
    for (const qualifier of fn.qualifiers) {
      const exposure = exposureOfQualifier(qualifier, facts)
      const own = grantRows(qualifier.arn, exposure)
      exposures.push(rowOf(fn.arn, qualifier, { exposure, own }))
      grants.push(...own)
    }
    const lost = lostAliases(records, fn.arn)
    if (lost !== null) exposures.push(lost)
  }
  return { exposures, grants }
}

function exposureOfQualifier({ arn, policy, url }: GraphQualifier, facts: OrganizationFacts) {
  const compiled: Observed<CompiledPolicy | null> = policy.seen
    ? seen(
        policy.value === null
          ? null
          : compile(policy.value.text, { id: policy.value.id, layer: 'resource' }),
      )
    : policy
  return exposureOf({ arn, policy: compiled, url }, facts)
}

function rowOf(
  functionArn: string,
  { arn, policy, url }: GraphQualifier,
  { exposure, own }: { readonly exposure: Exposure; readonly own: readonly GrantRow[] },
): ExposureRow {
  const { audience, proven, atWorst, unknowns, deciding, remedy } = exposure
  const parts = parseFunctionArn(arn)
  const mayHideChanges = !policy.seen || unknowns.length > 0
  const change = widestChange(own)
  return {
    key: arn,
    accountId: parts?.accountId ?? '',
    region: parts?.region ?? '',
    functionArn,
    functionName: parts?.functionName ?? null,
    qualifier: parts?.qualifier ?? null,
    audience,
    rank: exposureRank(audience, proven),
    proven,
    atWorst,
    changeAudience: change === 'nobody' && mayHideChanges ? 'unknown' : change,
    urlAuthType: url.seen ? (url.value?.authType ?? null) : 'unknown',
    lost: null,
    unknowns: url.seen ? unknowns : [...unknowns, `the URL could not be read: ${url.why}`],
    deciding,
    remedy,
  }
}

/** Regions whose functions could not all be listed; the account itself when not even its Regions are known. */
function lostPlaces({ accountId, ledger }: AccessRecords): ExposureRow[] {
  const regions = ledger.regions()
  if (regions.length === 0) return [lostRow({ accountId, region: GLOBAL, why: 'not-collected' })]
  return regions.flatMap((region) => {
    const { lost } = ledger.list('lambda-function', region)
    return lost === null ? [] : [lostRow({ accountId, region, why: lost })]
  })
}

function lostAliases({ accountId, ledger }: AccessRecords, functionArn: string) {
  const region = parseFunctionArn(functionArn)?.region ?? ''
  const why =
    ledger.gapOf('function-alias', region, functionArn) ??
    ledger.list('function-alias', region).lost
  return why === null ? null : lostRow({ accountId, region, why, functionArn })
}

function lostRow(place: {
  readonly accountId: string
  readonly region: string
  readonly why: Unseen
  readonly functionArn?: string
}): ExposureRow {
  const { accountId, region, why, functionArn = null } = place
  const what = functionArn === null ? 'functions' : 'aliases'
  return {
    key: functionArn === null ? `${accountId}/${region}` : `${functionArn}:*`,
    accountId,
    region,
    functionArn,
    functionName:
      functionArn === null ? null : (parseFunctionArn(functionArn)?.functionName ?? null),
    qualifier: functionArn === null ? null : '*',
    audience: 'unknown',
    rank: exposureRank('unknown', 'nobody'),
    proven: 'nobody',
    atWorst: 'anonymous-url',
    changeAudience: 'unknown',
    urlAuthType: 'unknown',
    lost: why,
    unknowns: [`the ${what} could not be listed: ${why}`],
    deciding: [],
    remedy: null,
  }
}
