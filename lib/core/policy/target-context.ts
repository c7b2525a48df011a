import { parseArn } from '#lib/core/model/arn.ts'
import type { RequestContext } from './request-context.ts'

/**
 * The condition keys that a resource fixes. The Region is the resource's, as it is for Lambda.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-resource-properties
 */
export function targetContext(
  arn: string,
  accountId: string,
  organization: { readonly id: string | null; readonly path: string | null } | null = null,
): RequestContext {
  const region = parseArn(arn)?.region ?? ''
  const keys: [string, readonly string[] | null][] = [['aws:resourceaccount', [accountId]]]
  if (region !== '') keys.push(['aws:requestedregion', [region]])
  if (organization !== null) {
    keys.push(['aws:resourceorgid', organization.id === null ? null : [organization.id]])
    keys.push(['aws:resourceorgpaths', organization.path === null ? null : [organization.path]])
  }
  return new Map(keys)
}
