import { ordinaryVpc } from '#sandbox/world/ordinary/ordinary-vpc.ts'
import { ORGANIZATION_ID } from '#sandbox/world/organization-world.ts'
import { arnAt, functionArn, type Place, roleArn } from '#sandbox/world/place.ts'
import type { RegionPlan } from '#sandbox/world/region-plan.ts'
import { allow, document } from '#sandbox/world/statement.ts'
import { IDS } from '#sandbox/world/story/accounts.ts'
import { designed } from '#sandbox/world/story/designed.ts'
import { publicUrl } from '#sandbox/world/story/grants.ts'

const isHome = (place: Place): boolean => place.region === 'eu-central-1'

/** Its roles are beyond every guardrail: no service control policy binds the management account. */
export function management(place: Place): Partial<RegionPlan> {
  if (!isHome(place)) return {}
  const fn = designed(place, { team: 'platform', stage: 'prod', data: 'internal' })
  return {
    functions: [
      fn('account-vending', { runtime: 'python3.13', managedPolicies: ['AdministratorAccess'] }),
      fn('budget-alerts', { runtime: 'python3.13' }),
    ],
  }
}

const forOrganization = (place: Place) =>
  document([
    {
      Sid: 'organization',
      Effect: 'Allow',
      Principal: '*',
      Action: 'lambda:GetLayerVersion',
      Resource: arnAt(place, 'lambda', 'layer:fernwood-observability:7'),
      Condition: { StringEquals: { 'aws:PrincipalOrgID': ORGANIZATION_ID } },
    },
  ])

/** Publishes the organization's own layer, and deploys everybody's code. */
export function sharedServices(place: Place): Partial<RegionPlan> {
  const fn = designed(place, { team: 'platform', stage: 'prod', data: 'internal' })
  if (!isHome(place)) return {}
  return {
    functions: [
      fn('ci-pipeline', {
        can: [
          allow('sts:AssumeRole', 'arn:aws:iam::*:role/fernwood-deployer'),
          allow(
            'lambda:UpdateFunctionCode',
            functionArn(
              { accountId: IDS.paymentsProd, region: place.region },
              'payments-deploy-hook',
            ),
          ),
        ],
      }),
      fn('ci-artifact-scan', { image: true }),
      fn('ci-cleanup', { runtime: 'python3.12', managedPolicies: ['PowerUserAccess'] }),
    ],
    layers: [
      {
        name: 'fernwood-observability',
        versions: 7,
        runtimes: ['nodejs22.x', 'nodejs24.x'],
        description: 'tracing for everybody',
        policies: { '7': forOrganization(place) },
      },
    ],
  }
}

export function securityTooling(place: Place): Partial<RegionPlan> {
  if (!isHome(place)) return {}
  const fn = designed(place, { team: 'security', stage: 'prod', data: 'internal' })
  return {
    functions: [
      fn('security-finding-router', {
        runtime: 'python3.13',
        versions: 2,
        aliases: { live: '2' },
        reserved: 20,
      }),
      fn('security-quarantine', {
        runtime: 'python3.13',
        can: [allow('sts:AssumeRole', 'arn:aws:iam::*:role/quarantine')],
      }),
    ],
  }
}

/** The collector's role here is an old copy that lacks three actions. */
export function logArchive(place: Place): Partial<RegionPlan> {
  if (!isHome(place)) return {}
  const fn = designed(place, { team: 'security', stage: 'prod', data: 'internal' })
  return {
    vpcs: [ordinaryVpc(place)],
    functions: [
      fn('log-compactor', {
        runtime: 'python3.13',
        attachment: { subnets: ['app/private-a', 'app/private-b'], groups: ['app/lambda'] },
      }),
      fn('log-retention', { runtime: 'python3.13', runtimeUpdates: { $LATEST: 'Manual' } }),
    ],
  }
}

/** May call into production, and keeps a public URL that any web page may use with credentials. */
export function ordersStaging(place: Place): Partial<RegionPlan> {
  if (!isHome(place)) return {}
  const fn = designed(place, { team: 'orders', stage: 'staging', data: 'internal' })
  const production = { accountId: IDS.ordersProd, region: place.region }
  return {
    functions: [
      fn('staging-test-runner', {
        can: [allow('lambda:InvokeFunction', functionArn(production, 'orders-test-hook'))],
      }),
      fn('staging-preview', {
        urls: [
          {
            authType: 'NONE',
            invokeMode: 'RESPONSE_STREAM',
            cors: { AllowOrigins: ['*'], AllowMethods: ['*'], AllowCredentials: true },
          },
        ],
        policies: { '': publicUrl() },
      }),
      fn('staging-preview-alias', {
        versions: 1,
        aliases: { preview: '1' },
        urls: [{ alias: 'preview', authType: 'NONE' }],
        policies: { preview: publicUrl() },
      }),
      fn('staging-orphan-policy', { policies: { '': publicUrl() } }),
      fn('staging-webhook-iam', {
        urls: [
          { authType: 'AWS_IAM', cors: { AllowOrigins: ['https://staging.fernwood.example'] } },
        ],
      }),
      fn('staging-shared-prod-role', { roleArn: roleArn(place.accountId, 'legacy-deleted-role') }),
    ],
  }
}
