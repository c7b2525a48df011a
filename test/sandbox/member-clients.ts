import { EC2Client } from '@aws-sdk/client-ec2'
import { IAMClient } from '@aws-sdk/client-iam'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { OrganizationsClient } from '@aws-sdk/client-organizations'
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
import type { Sandbox } from '#sandbox/start-sandbox.ts'

export interface Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

export const managementKeys = ({ accessKeyId, secretAccessKey }: Sandbox): Keys => ({
  accessKeyId,
  secretAccessKey,
})

/** The settings of a client that asks once and does not retry. */
export const clientOf = (sandbox: Sandbox, credentials: Keys, region = 'eu-central-1') => ({
  endpoint: sandbox.url,
  region,
  credentials,
  maxAttempts: 1,
})

export async function assume(
  sandbox: Sandbox,
  accountId: string,
  more: { readonly roleName?: string; readonly externalId?: string } = {},
): Promise<Keys> {
  const sts = new STSClient(clientOf(sandbox, managementKeys(sandbox)))
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: `arn:aws:iam::${accountId}:role/${more.roleName ?? 'DemarcReadOnly'}`,
      RoleSessionName: 'test',
      ...(more.externalId ? { ExternalId: more.externalId } : {}),
    }),
  )
  return {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  }
}

/** Clients that speak as the collector in a member account. */
export async function memberClients(sandbox: Sandbox, accountId: string, region?: string) {
  const settings = clientOf(sandbox, await assume(sandbox, accountId), region)
  return {
    lambda: new LambdaClient(settings),
    ec2: new EC2Client(settings),
    iam: new IAMClient(settings),
    organizations: new OrganizationsClient(settings),
  }
}
