/** Calls that moto 5.2.3 does not have, or not for Lambda's quotas: the ledger must name exactly these. */
export const MISSING_CALLS = [
  'inspector2:ListCoverage',
  'inspector2:ListFindingAggregations',
  'lambda:GetAccountSettings',
  'lambda:GetFunctionRecursionConfig',
  'lambda:GetRuntimeManagementConfig',
  'lambda:ListCapacityProviders',
  'lambda:ListCodeSigningConfigs',
  'lambda:ListFunctionUrlConfigs',
  'lambda:ListProvisionedConcurrencyConfigs',
  'servicequotas:GetServiceQuota',
] as const

/**
 * Kinds of which moto shows more than was made: roles of its own in new accounts, and one policy document that a
 * function's qualifiers share, and log groups that it makes with each function.
 */
export const MORE_THAN_MADE: readonly string[] = ['iam-role', 'resource-policy', 'log-group']
