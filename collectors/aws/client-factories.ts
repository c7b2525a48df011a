import { AccountClient } from '@aws-sdk/client-account'
import { CloudTrailClient } from '@aws-sdk/client-cloudtrail'
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs'
import { EC2Client } from '@aws-sdk/client-ec2'
import { EFSClient } from '@aws-sdk/client-efs'
import { GuardDutyClient } from '@aws-sdk/client-guardduty'
import { IAMClient } from '@aws-sdk/client-iam'
import { Inspector2Client } from '@aws-sdk/client-inspector2'
import { KMSClient } from '@aws-sdk/client-kms'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { OrganizationsClient } from '@aws-sdk/client-organizations'
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api'
import { ServiceQuotasClient } from '@aws-sdk/client-service-quotas'
import { SNSClient } from '@aws-sdk/client-sns'
import { SQSClient } from '@aws-sdk/client-sqs'
import { STSClient } from '@aws-sdk/client-sts'
import type { NodeHttpHandler } from '@smithy/node-http-handler'
import type { MiddlewareStack } from '@smithy/types'
import type { CredentialsProvider } from './account-credentials.ts'
import { callGate, type Restraint } from './call-gate.ts'

/** Retries of one call, the first attempt included; a throttle waits 0.5 s doubling, so five span about 15 s. */
const MAX_ATTEMPTS = 5

export interface ClientOptions {
  readonly region: string
  readonly requestHandler: NodeHttpHandler
  readonly credentials?: CredentialsProvider
  readonly endpoint?: string
}

export interface ClientPlace {
  readonly scope: string
  readonly options: ClientOptions
}

interface Settings extends ClientOptions {
  readonly maxAttempts: number
  readonly retryMode: string
  readonly cacheMiddleware: boolean
}

/** Goes to its Region's endpoint, not to the host that a queue's URL names. */
class QueueClient extends SQSClient {
  constructor(settings: Settings) {
    super({ ...settings, useQueueUrlAsEndpoint: false })
  }
}

interface Stacked<Input extends object, Output extends object> {
  readonly middlewareStack: MiddlewareStack<Input, Output>
}

/** Makes clients whose every attempt passes the gate. The keys are the IAM prefixes of the services' actions. */
export function clientFactories(restraint: Restraint) {
  const of =
    <Client extends Stacked<I, O>, I extends object, O extends object>(
      service: string,
      Client: new (settings: Settings) => Client & Stacked<I, O>,
    ) =>
    ({ scope, options }: ClientPlace): Client => {
      const settings = {
        ...options,
        maxAttempts: MAX_ATTEMPTS,
        retryMode: 'standard',
        cacheMiddleware: true,
      }
      const client = new Client(settings)
      client.middlewareStack.use(callGate<I, O>({ scope, service }, restraint))
      return client
    }
  return {
    account: of('account', AccountClient),
    cloudtrail: of('cloudtrail', CloudTrailClient),
    ec2: of('ec2', EC2Client),
    elasticfilesystem: of('elasticfilesystem', EFSClient),
    guardduty: of('guardduty', GuardDutyClient),
    iam: of('iam', IAMClient),
    inspector2: of('inspector2', Inspector2Client),
    kms: of('kms', KMSClient),
    lambda: of('lambda', LambdaClient),
    logs: of('logs', CloudWatchLogsClient),
    organizations: of('organizations', OrganizationsClient),
    servicequotas: of('servicequotas', ServiceQuotasClient),
    sns: of('sns', SNSClient),
    sqs: of('sqs', QueueClient),
    sts: of('sts', STSClient),
    tag: of('tag', ResourceGroupsTaggingAPIClient),
  }
}

export type ClientFactories = ReturnType<typeof clientFactories>
export type ServiceName = keyof ClientFactories
export type ClientOf<S extends ServiceName> = ReturnType<ClientFactories[S]>
