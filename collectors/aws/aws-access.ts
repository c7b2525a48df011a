import { STSClient } from '@aws-sdk/client-sts'
import { LRUCache } from 'lru-cache'
import type { AccountId } from '#lib/core/model/account-id.ts'
import {
  AccountCredentials,
  type CredentialsProvider,
  type RoleToAssume,
  sessionNameOf,
} from './account-credentials.ts'
import type { Restraint } from './call-gate.ts'
import {
  type ClientFactories,
  type ClientOf,
  clientFactories,
  type ServiceName,
} from './client-factories.ts'
import { InFlight } from './in-flight.ts'
import { RateBuckets } from './rate-buckets.ts'
import { RequestHandlers } from './request-handlers.ts'
import { RetryBudget } from './retry-budget.ts'
import { type Clock, systemClock } from './token-bucket.ts'

export interface AwsOptions extends RoleToAssume {
  /** Where STS and Organizations are asked. */
  readonly homeRegion: string
  /** Share of every documented rate limit. */
  readonly budget: number
  readonly callsInFlight: number
  /** Left out: the SDK's own resolution (AWS_ENDPOINT_URL and the shared configuration). */
  readonly endpoint?: string
  /** Left out: the SDK's default chain. */
  readonly credentials?: CredentialsProvider
  readonly clock?: Clock
}

export interface Place {
  readonly accountId: AccountId
  readonly region: string
}

const REMEMBERED_CLIENTS = 600

/** Hands out clients for any account and Region, all behind the same buckets, sockets and credentials. */
export class AwsAccess {
  readonly homeRegion: string
  readonly credentials: AccountCredentials
  private readonly options: AwsOptions
  private readonly factories: ClientFactories
  private readonly handlers = new RequestHandlers()
  private readonly clients = new LRUCache<string, ClientOf<ServiceName>>({
    max: REMEMBERED_CLIENTS,
  })

  constructor(options: AwsOptions) {
    this.options = options
    this.homeRegion = options.homeRegion
    const restraint: Restraint = {
      buckets: new RateBuckets(options.budget, options.clock ?? systemClock),
      inFlight: new InFlight(options.callsInFlight),
      retries: new RetryBudget(),
    }
    this.factories = clientFactories(restraint)
    const sts = this.factories.sts({
      scope: `caller/${options.homeRegion}`,
      options: this.clientOptions(options.homeRegion, 'sts', options.credentials),
    })
    this.credentials = new AccountCredentials(sts, options, Date.now)
  }

  client<S extends ServiceName>(service: S, place: Place, runId: string): ClientOf<S>
  client(service: ServiceName, place: Place, runId: string): ClientOf<ServiceName> {
    const scope = `${place.accountId}/${place.region}`
    const key = `${scope}/${service}`
    const known = this.clients.get(key)
    if (known !== undefined) return known
    const credentials = () => this.credentials.of(place.accountId, sessionNameOf(runId))
    const options = this.clientOptions(place.region, service, credentials)
    const client = this.factories[service]({ scope, options })
    this.clients.set(key, client)
    return client
  }

  /** Drops what is held for an account, after AWS called its credentials expired. */
  renew(accountId: AccountId): void {
    this.credentials.forget(accountId)
    for (const key of this.clients.keys()) {
      if (key.startsWith(`${accountId}/`)) this.clients.delete(key)
    }
  }

  close(): void {
    this.handlers.close()
    this.clients.clear()
  }

  private clientOptions(region: string, service: string, credentials?: CredentialsProvider) {
    const { endpoint } = this.options
    return {
      region,
      requestHandler: this.handlers.of(region, service),
      ...(credentials === undefined ? {} : { credentials }),
      ...(endpoint === undefined ? {} : { endpoint }),
    }
  }
}

/** The Region of the SDK's own configuration; us-east-1 where there is none. */
export async function readHomeRegion(): Promise<string> {
  try {
    return await new STSClient({}).config.region()
  } catch (error) {
    if (error instanceof Error && error.message === 'Region is missing') return 'us-east-1'
    throw error
  }
}
