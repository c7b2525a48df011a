import { AwsError } from '#sandbox/http/aws-error.ts'
import { type Call, numberOf, textOf } from '#sandbox/http/call.ts'
import type { Credentials, Identity } from '#sandbox/http/credentials.ts'
import { roleIdOf } from '#sandbox/world/build-interfaces.ts'
import type { World } from '#sandbox/world/world.ts'
import type { Handler, Handlers } from './handler.ts'

/** Role chaining caps a session at an hour. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const LONGEST_SECONDS = 3600

/** STS hands out the keys that decide the account of every later call. */
export function stsActions(credentials: Credentials, clock: () => number): Handlers {
  return {
    AssumeRole: (call, world) => {
      const roleArn = textOf(call, 'RoleArn') ?? ''
      const accountId = assumable(call, world, roleArn)
      const session = textOf(call, 'RoleSessionName') ?? 'session'
      const seconds = Math.min(LONGEST_SECONDS, numberOf(call, 'DurationSeconds', LONGEST_SECONDS))
      const identity = sessionIdentity({ accountId, roleArn, session })
      const expiresAt = clock() + seconds * 1000
      const keys = credentials.mint({ ...identity, expiresAt })
      return {
        Credentials: {
          AccessKeyId: keys.accessKeyId,
          SecretAccessKey: keys.secretAccessKey,
          SessionToken: keys.sessionToken,
          Expiration: new Date(expiresAt).toISOString(),
        },
        AssumedRoleUser: { AssumedRoleId: identity.userId, Arn: identity.principalArn },
        PackedPolicySize: 1,
      }
    },
    GetCallerIdentity: callerIdentity,
  }
}

const callerIdentity: Handler = (call) => ({
  UserId: call.principalArn.split('/').at(-1),
  Account: call.accountId,
  Arn: call.principalArn,
})

function sessionIdentity(of: {
  readonly accountId: string
  readonly roleArn: string
  readonly session: string
}): Omit<Identity, 'expiresAt'> {
  const role = of.roleArn.split('/').at(-1) ?? ''
  return {
    accountId: of.accountId,
    principalArn: `arn:aws:sts::${of.accountId}:assumed-role/${role}/${of.session}`,
    userId: `${roleIdOf(of.roleArn)}:${of.session}`,
  }
}

/** The account whose role may be assumed. AWS answers every refusal alike, so that nothing is given away. */
function assumable(call: Call, world: World, roleArn: string): string {
  const [, accountId = '', role = ''] = /^arn:aws:iam::(\d{12}):role\/(.+)$/.exec(roleArn) ?? []
  const account = world.organization.account(accountId)
  const { roleName, externalId } = world.options
  const granted =
    account !== null &&
    account.state === 'ACTIVE' &&
    role === roleName &&
    !world.accountPlan(account).refusesRole &&
    (externalId === null || externalId === textOf(call, 'ExternalId'))
  if (granted) return accountId
  throw new AwsError(
    'AccessDenied',
    `User: ${call.principalArn} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`,
    403,
  )
}
