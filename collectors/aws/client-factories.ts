import { AccountClient } from '@aws-sdk/client-account'
import { EC2Client } from '@aws-sdk/client-ec2'
import { IAMClient } from '@aws-sdk/client-iam'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { OrganizationsClient } from '@aws-sdk/client-organizations'
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api'
import { ServiceQuotasClient } from '@aws-sdk/client-service-quotas'
import { STSClient } from '@aws-sdk/client-sts'
import type { NodeHttpHandler } from '@smithy/node-http-handler'
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

/** Makes a client whose every attempt passes the gate. The keys are the IAM prefixes of the services' actions. */
export function clientFactories(restraint: Restraint) {
  const settings = ({ options }: ClientPlace) => ({
    ...options,
    maxAttempts: MAX_ATTEMPTS,
    retryMode: 'standard',
    cacheMiddleware: true,
  })
  const gate = <I extends object, O extends object>({ scope }: ClientPlace, service: string) =>
    callGate<I, O>({ scope, service }, restraint)
  return {
    account: (place: ClientPlace) => {
      const client = new AccountClient(settings(place))
      client.middlewareStack.use(gate(place, 'account'))
      return client
    },
    ec2: (place: ClientPlace) => {
      const client = new EC2Client(settings(place))
      client.middlewareStack.use(gate(place, 'ec2'))
      return client
    },
    iam: (place: ClientPlace) => {
      const client = new IAMClient(settings(place))
      client.middlewareStack.use(gate(place, 'iam'))
      return client
    },
    lambda: (place: ClientPlace) => {
      const client = new LambdaClient(settings(place))
      client.middlewareStack.use(gate(place, 'lambda'))
      return client
    },
    organizations: (place: ClientPlace) => {
      const client = new OrganizationsClient(settings(place))
      client.middlewareStack.use(gate(place, 'organizations'))
      return client
    },
    tag: (place: ClientPlace) => {
      const client = new ResourceGroupsTaggingAPIClient(settings(place))
      client.middlewareStack.use(gate(place, 'tag'))
      return client
    },
    servicequotas: (place: ClientPlace) => {
      const client = new ServiceQuotasClient(settings(place))
      client.middlewareStack.use(gate(place, 'servicequotas'))
      return client
    },
    sts: (place: ClientPlace) => {
      const client = new STSClient(settings(place))
      client.middlewareStack.use(gate(place, 'sts'))
      return client
    },
  }
}

export type ClientFactories = ReturnType<typeof clientFactories>
export type ServiceName = keyof ClientFactories
export type ClientOf<S extends ServiceName> = ReturnType<ClientFactories[S]>
