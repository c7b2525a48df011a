import type { Statement } from '#sandbox/world/statement.ts'

/** Statements as AddPermission and PutResourcePolicy leave them in a function's policy. */
const INVOKE = 'lambda:InvokeFunction'

export const toEveryone = (action: string = INVOKE): Statement => ({
  Sid: 'everyone',
  Effect: 'Allow',
  Principal: '*',
  Action: action,
})

/** Both permissions that a public URL needs since October 2025. https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html */
export const publicUrl = (): Statement[] => [urlPermission(), viaUrl()]

export const urlPermission = (): Statement => ({
  Sid: 'FunctionURLAllowPublicAccess',
  Effect: 'Allow',
  Principal: '*',
  Action: 'lambda:InvokeFunctionUrl',
  Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } },
})

const viaUrl = (): Statement => ({
  Sid: 'FunctionURLInvokeAllowPublicAccess',
  Effect: 'Allow',
  Principal: '*',
  Action: INVOKE,
  Condition: { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } },
})

export const toService = (
  service: string,
  source: { readonly arn?: string; readonly account?: string },
): Statement => ({
  Sid: `from-${service.split('.')[0]}`,
  Effect: 'Allow',
  Principal: { Service: service },
  Action: INVOKE,
  ...(source.arn || source.account
    ? {
        Condition: {
          ...(source.arn ? { ArnLike: { 'AWS:SourceArn': source.arn } } : {}),
          ...(source.account ? { StringEquals: { 'AWS:SourceAccount': source.account } } : {}),
        },
      }
    : {}),
})

export const toAccount = (
  accountId: string,
  action: string | readonly string[] = INVOKE,
): Statement => ({
  Sid: `account-${accountId}`,
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${accountId}:root` },
  Action: action,
})

/** To a role's ARN, or to the unique id that AWS leaves when the principal was deleted. */
export const toPrincipal = (
  principal: string,
  action: string | readonly string[] = INVOKE,
): Statement => ({
  Sid: 'principal',
  Effect: 'Allow',
  Principal: { AWS: principal },
  Action: action,
})

export const toOrganization = (organizationId: string): Statement => ({
  Sid: `organization-${organizationId}`,
  Effect: 'Allow',
  Principal: '*',
  Action: INVOKE,
  Condition: { StringEquals: { 'aws:PrincipalOrgID': organizationId } },
})

export const denyOutside = (organizationId: string): Statement => ({
  Sid: 'deny-outside-organization',
  Effect: 'Deny',
  Principal: '*',
  Action: 'lambda:*',
  Condition: { StringNotEquals: { 'aws:PrincipalOrgID': organizationId } },
})
