import type { Listing } from '#lib/core/capacity/listing.ts'
import { functionsOfAccount } from '#lib/core/graph/functions-of-account.ts'
import type { GraphAccount, GraphFunction } from '#lib/core/graph/graph-input.ts'
import { principalsOfAccount } from '#lib/core/graph/principals-of-account.ts'
import { GLOBAL } from '#lib/core/model/coverage.ts'
import { parseFunctionArn } from '#lib/core/model/function-arn.ts'
import type { Unseen } from '#lib/core/model/observed.ts'
import type { AccessRecords } from './access-records.ts'

export type AccountPlace = Pick<GraphAccount, 'standing' | 'organizationPath' | 'serviceControl'>

/** An account of the graph from what is stored of it, every loss carried along. */
export function graphAccountOf(records: AccessRecords, place: AccountPlace): GraphAccount {
  return {
    accountId: records.accountId,
    ...place,
    functions: accountFunctions(records),
    principals: principalsOfAccount({
      ...records,
      policies: records.managedPolicies,
      missing: records.ledger.list('iam-role', GLOBAL).lost,
    }),
  }
}

/** The functions of an account with every qualifier that can be asked about. */
export function accountFunctions(records: AccessRecords): Listing<GraphFunction> {
  const { ledger, functions } = records
  const replicas = new Set(
    functions.filter(({ masterArn }) => masterArn !== null).map(({ arn }) => arn),
  )
  const missing = (kind: 'resource-policy' | 'function-url') => (arn: string) => {
    const parts = parseFunctionArn(arn)
    if (parts === null) return 'unreadable-answer'
    const functionArn = arn.split(':').slice(0, 7).join(':')
    // Replicas of Lambda@Edge are listed and asked nothing.
    if (replicas.has(functionArn)) return 'not-collected'
    const found = ledger.observe(kind, parts.region, { key: arn, under: functionArn })
    return found.seen ? null : found.why
  }
  return functionsOfAccount({
    ...records,
    functions: { records: functions, missing: lostFunctions(ledger) },
    policyMissing: missing('resource-policy'),
    urlMissing: missing('function-url'),
  })
}

/** Why there may be functions of an account that are not known; null when every Region answered. */
function lostFunctions(ledger: AccessRecords['ledger']): Unseen | null {
  const regions = ledger.regions()
  if (regions.length === 0) return 'not-collected'
  for (const region of regions) {
    const { lost } = ledger.list('lambda-function', region)
    if (lost !== null) return lost
  }
  return null
}
