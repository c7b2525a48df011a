import { EC2Client } from '@aws-sdk/client-ec2'
import { IAMClient } from '@aws-sdk/client-iam'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { OrganizationsClient } from '@aws-sdk/client-organizations'
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'

export const MANAGEMENT = '123456789012'
export const MANAGEMENT_KEYS = { accessKeyId: 'moto-management', secretAccessKey: 'made-up' }

export interface AccountClients {
  readonly accountId: string
  readonly region: string
  readonly lambda: LambdaClient
  readonly ec2: EC2Client
  readonly iam: IAMClient
  /** A queue in the account·Region, made by a plain request: the product has no client for SQS. Returns its ARN. */
  readonly createQueue: (name: string) => Promise<string>
}

export const organizationsClient = (endpoint: string): OrganizationsClient =>
  new OrganizationsClient({ endpoint, region: 'us-east-1', credentials: MANAGEMENT_KEYS })

/** Plain SDK clients that act in one account·Region of moto. */
export async function accountClients(
  endpoint: string,
  accountId: string,
  region: string,
): Promise<AccountClients> {
  const credentials = accountId === MANAGEMENT ? MANAGEMENT_KEYS : await assume(endpoint, accountId)
  const options = { endpoint, region, credentials }
  return {
    accountId,
    region,
    lambda: new LambdaClient(options),
    ec2: new EC2Client(options),
    iam: new IAMClient(options),
    createQueue: async (name) => {
      const answer = await fetch(endpoint, {
        method: 'POST',
        headers: {
          authorization: `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/20260101/${region}/sqs/aws4_request, SignedHeaders=host, Signature=0`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams({ Action: 'CreateQueue', QueueName: name }).toString(),
      })
      if (!answer.ok) throw new Error(`moto refused the queue: ${await answer.text()}`)
      return `arn:aws:sqs:${region}:${accountId}:${name}`
    },
  }
}

async function assume(endpoint: string, accountId: string) {
  const sts = new STSClient({ endpoint, region: 'us-east-1', credentials: MANAGEMENT_KEYS })
  const { Credentials: given } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: `arn:aws:iam::${accountId}:role/OrganizationAccountAccessRole`,
      RoleSessionName: 'world',
    }),
  )
  return {
    accessKeyId: given?.AccessKeyId ?? '',
    secretAccessKey: given?.SecretAccessKey ?? '',
    sessionToken: given?.SessionToken ?? '',
  }
}
