import type { RolePlan } from '#sandbox/world/role-plan.ts'
import { allow, type Statement } from '#sandbox/world/statement.ts'

const trustedBy = (accountId: string, roleName?: string): Statement => ({
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${accountId}:${roleName ? `role/${roleName}` : 'root'}` },
  Action: 'sts:AssumeRole',
})

const DEPLOYING: readonly Statement[] = [
  allow([
    'lambda:UpdateFunctionCode',
    'lambda:UpdateFunctionConfiguration',
    'lambda:PublishVersion',
    'lambda:UpdateAlias',
  ]),
  {
    Effect: 'Allow',
    Action: 'iam:PassRole',
    Resource: 'arn:aws:iam::*:role/*-role',
    Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
  },
]

/** Roles that every member has: the collector's, the pipeline's, and Organizations' own. */
export const commonRoles = ({
  managementId,
  deployerId,
}: {
  readonly managementId: string
  readonly deployerId: string
}): RolePlan[] => [
  {
    name: 'DemarcReadOnly',
    trust: [trustedBy(managementId)],
    inline: {
      read: [
        allow([
          'lambda:List*',
          'lambda:GetPolicy',
          'ec2:Describe*',
          'iam:GetAccountAuthorizationDetails',
        ]),
      ],
    },
  },
  {
    name: 'fernwood-deployer',
    trust: [trustedBy(deployerId, 'ci-pipeline-role')],
    inline: { deploy: DEPLOYING },
  },
  {
    name: 'OrganizationAccountAccessRole',
    trust: [trustedBy(managementId)],
    managed: ['AdministratorAccess'],
    lastUsed: null,
  },
]
