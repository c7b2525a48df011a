import { AssumeRoleCommand, GetCallerIdentityCommand, type STSClient } from '@aws-sdk/client-sts'
import { LRUCache } from 'lru-cache'
import { type AccountId, accountId } from '#lib/core/model/account-id.ts'
import { parseArn } from '#lib/core/model/arn.ts'
import { required } from './unreadable-answer.ts'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
  readonly expiration?: Date
}
export type CredentialsProvider = () => Promise<Credentials>

export interface Identity {
  readonly accountId: AccountId
  readonly arn: string
  readonly partition: string
}

export interface RoleToAssume {
  readonly roleName: string
  readonly externalId: string | null
}

interface Held {
  readonly credentials: Promise<Credentials>
  /** Null while STS has not answered. */
  refreshAt: number | null
}

const SESSION_SECONDS = 3_600
const REFRESH_BEFORE_MS = 5 * 60_000
const REMEMBERED = 4_096

/** Credentials for each account: the caller's own for the caller's account, else the member role's, assumed once and refreshed in time. */
export class AccountCredentials {
  private readonly sts: STSClient
  private readonly role: RoleToAssume
  private readonly now: () => number
  private readonly held = new LRUCache<AccountId, Held>({ max: REMEMBERED })
  private caller: Promise<Identity> | null = null

  constructor(sts: STSClient, role: RoleToAssume, now: () => number) {
    this.sts = sts
    this.role = role
    this.now = now
  }

  identity(): Promise<Identity> {
    this.caller ??= this.readIdentity().catch((error: unknown) => {
      this.caller = null
      throw error
    })
    return this.caller
  }

  get roleName(): string {
    return this.role.roleName
  }

  async roleArn(id: AccountId): Promise<string> {
    const { partition } = await this.identity()
    return `arn:${partition}:iam::${id}:role/${this.role.roleName}`
  }

  of(id: AccountId, sessionName: string): Promise<Credentials> {
    const known = this.held.get(id)
    if (known !== undefined && (known.refreshAt === null || this.now() < known.refreshAt)) {
      return known.credentials
    }
    const held: Held = { credentials: this.obtain(id, sessionName), refreshAt: null }
    this.held.set(id, held)
    held.credentials.then(
      ({ expiration }) => {
        held.refreshAt = (expiration?.getTime() ?? Number.POSITIVE_INFINITY) - REFRESH_BEFORE_MS
      },
      () => {
        if (this.held.peek(id) === held) this.held.delete(id)
      },
    )
    return held.credentials
  }

  forget(id: AccountId): void {
    this.held.delete(id)
  }

  private async obtain(id: AccountId, sessionName: string): Promise<Credentials> {
    const caller = await this.identity()
    if (caller.accountId === id) return this.sts.config.credentials()
    const answer = await this.sts.send(
      new AssumeRoleCommand({
        RoleArn: await this.roleArn(id),
        RoleSessionName: sessionName,
        DurationSeconds: SESSION_SECONDS,
        ...(this.role.externalId === null ? {} : { ExternalId: this.role.externalId }),
      }),
    )
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.Credentials ?? {}
    return {
      accessKeyId: required(AccessKeyId, 'AccessKeyId'),
      secretAccessKey: required(SecretAccessKey, 'SecretAccessKey'),
      sessionToken: required(SessionToken, 'SessionToken'),
      expiration: required(Expiration, 'Expiration'),
    }
  }

  private async readIdentity(): Promise<Identity> {
    const answer = await this.sts.send(new GetCallerIdentityCommand({}))
    const arn = required(answer.Arn, 'Arn')
    const partition = required(parseArn(arn)?.partition, 'an ARN in Arn')
    return { accountId: accountId(required(answer.Account, 'Account')), arn, partition }
  }
}

/** A role session name that leads from the customer's CloudTrail to the run. Letters that STS does not take become `-`. */
export const sessionNameOf = (runId: string): string =>
  `demarc-${runId}`.replace(/[^\w+=,.@-]/g, '-').slice(0, 64)
