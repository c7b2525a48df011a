import { ROOT_ID } from '#sandbox/world/organization-world.ts'
import type { SandboxPolicy } from '#sandbox/world/sandbox-account.ts'
import { document, type Statement } from '#sandbox/world/statement.ts'
import { IDS } from './accounts.ts'
import { UNITS } from './units.ts'

const scp = (
  id: string,
  name: string,
  more: {
    readonly description: string
    readonly targets: readonly string[]
    readonly statements: readonly Statement[]
  },
): SandboxPolicy => ({
  id,
  name,
  description: more.description,
  type: 'SERVICE_CONTROL_POLICY',
  awsManaged: false,
  content: JSON.stringify(document(more.statements)),
  targets: more.targets,
})

const everywhere = (type: SandboxPolicy['type'], id: string, name: string): SandboxPolicy => ({
  id,
  name,
  description: 'Allows access to every operation',
  type,
  awsManaged: true,
  content: JSON.stringify(
    document([
      {
        Effect: 'Allow',
        Action: '*',
        Resource: '*',
        ...(type === 'RESOURCE_CONTROL_POLICY' ? { Principal: '*' } : {}),
      },
    ]),
  ),
  targets: [
    ROOT_ID,
    ...Object.values(UNITS),
    ...Object.values(IDS).filter((one) => one.startsWith('21')),
  ],
})

/** Guardrails: public URLs are refused in Production, VPCs required for cardholder data, Regions fixed for the playground. */
export const STORY_POLICIES: readonly SandboxPolicy[] = [
  everywhere('SERVICE_CONTROL_POLICY', 'p-FullAWSAccess', 'FullAWSAccess'),
  everywhere('RESOURCE_CONTROL_POLICY', 'p-RCPFullAWSAccess', 'RCPFullAWSAccess'),
  scp('p-nopublicurl', 'deny-public-function-urls', {
    description: 'Function URLs must require IAM',
    targets: [UNITS.production],
    statements: [
      {
        Sid: 'NoPublicUrl',
        Effect: 'Deny',
        Action: ['lambda:CreateFunctionUrlConfig', 'lambda:UpdateFunctionUrlConfig'],
        Resource: '*',
        Condition: { StringNotEquals: { 'lambda:FunctionUrlAuthType': 'AWS_IAM' } },
      },
    ],
  }),
  scp('p-requirevpc0', 'require-vpc', {
    description: 'Functions near cardholder data are attached to a VPC',
    targets: [UNITS.cardholder],
    statements: [
      {
        Sid: 'RequireVpc',
        Effect: 'Deny',
        Action: ['lambda:CreateFunction', 'lambda:UpdateFunctionConfiguration'],
        Resource: '*',
        Condition: { Null: { 'lambda:VpcIds': 'true' } },
      },
    ],
  }),
  scp('p-signedcode0', 'require-code-signing', {
    description: 'Created functions name a code signing configuration',
    targets: [UNITS.cardholder],
    statements: [
      {
        Sid: 'RequireSigning',
        Effect: 'Deny',
        Action: 'lambda:CreateFunction',
        Resource: '*',
        Condition: { Null: { 'lambda:CodeSigningConfigArn': 'true' } },
      },
    ],
  }),
  scp('p-regionfence', 'deny-outside-europe', {
    description: 'Everything outside two European Regions is refused, but for global services',
    targets: [IDS.devPlayground],
    statements: [
      {
        Sid: 'OutsideEurope',
        Effect: 'Deny',
        NotAction: ['iam:*', 'organizations:*', 'sts:*', 'account:*', 'support:*'],
        Resource: '*',
        Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eu-central-1', 'eu-west-1'] } },
      },
    ],
  }),
  scp('p-nowildcards', 'deny-wildcard-principals', {
    description: 'Nobody grants a function to everyone',
    targets: [UNITS.security, UNITS.infrastructure],
    statements: [
      {
        Sid: 'NoWildcardPrincipal',
        Effect: 'Deny',
        Action: ['lambda:AddPermission', 'lambda:PutResourcePolicy'],
        Resource: '*',
        Condition: { StringEquals: { 'lambda:Principal': '*' } },
      },
    ],
  }),
]
