export interface CollectorActions {
  readonly organization: readonly string[]
  /** What it reads in its own account, where no role is assumed. */
  readonly member: readonly string[]
}

/** What the collector's own identity needs: to read the organization and its own account, and to assume the role in every other. */
export const collectorTemplate = ({ organization, member }: CollectorActions): string =>
  `# Written by \`npm run deploy-templates\`. Do not edit.
AWSTemplateFormatVersion: "2010-09-09"
Description: Policy for the identity that Demarc's collector runs as. Deploy it in the collector's account.

Parameters:
  RoleName:
    Type: String
    Default: DemarcReadOnly
    AllowedPattern: "^[a-zA-Z0-9_+=,.@-]{1,64}$"
    Description: DEMARC_ROLE_NAME of the collector.

Resources:
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      ManagedPolicyName: DemarcCollector
      Description: Lets Demarc read the organization and assume its role in every account.
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Sid: ReadOrganization
            Effect: Allow
            Resource: "*"
            Action:
${organization.map((action) => `              - ${action}\n`).join('')}          - Sid: ReadOwnAccount
            Effect: Allow
            Resource: "*"
            Action:
${member.map((action) => `              - ${action}\n`).join('')}          - Sid: AssumeMemberRole
            Effect: Allow
            Action: sts:AssumeRole
            Resource: !Sub "arn:\${AWS::Partition}:iam::*:role/\${RoleName}"

Outputs:
  PolicyArn:
    Value: !Ref Policy
`
