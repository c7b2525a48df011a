/** The member-account role as a CloudFormation template: for a service-managed StackSet, and as a plain stack for the management account. */
export const memberRoleTemplate = (actionsBySid: ReadonlyMap<string, readonly string[]>): string =>
  `# Written by \`npm run deploy-templates\` from collectors/iam-policy.json. Do not edit.
AWSTemplateFormatVersion: "2010-09-09"
Description: Read-only role that lets Demarc collect the AWS Lambda posture of this account.

Parameters:
  CollectorAccountId:
    Type: String
    AllowedPattern: "^[0-9]{12}$"
    Description: Account in which the collector runs.
  CollectorPrincipalArn:
    Type: String
    AllowedPattern: "^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/.+$"
    Description: >-
      Role or user that the collector runs as. The trust survives its deletion and re-creation.
  OrganizationId:
    Type: String
    AllowedPattern: "^o-[a-z0-9]{10,32}$"
    Description: Organization that the collector must belong to.
  ExternalId:
    Type: String
    Default: ""
    Description: DEMARC_EXTERNAL_ID of the collector. Leave empty when it sends none.
  RoleName:
    Type: String
    Default: DemarcReadOnly
    AllowedPattern: "^[a-zA-Z0-9_+=,.@-]{1,64}$"
    Description: DEMARC_ROLE_NAME of the collector.

Conditions:
  HasExternalId: !Not [!Equals [!Ref ExternalId, ""]]

Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      RoleName: !Ref RoleName
      Description: Assumed by Demarc to read the AWS Lambda posture of this account.
      MaxSessionDuration: 3600
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: sts:AssumeRole
            Principal:
              AWS: !Sub "arn:\${AWS::Partition}:iam::\${CollectorAccountId}:root"
            Condition:
              StringEquals:
                aws:PrincipalOrgID: !Ref OrganizationId
                sts:ExternalId: !If [HasExternalId, !Ref ExternalId, !Ref AWS::NoValue]
              ArnEquals:
                aws:PrincipalArn: !Ref CollectorPrincipalArn
      Policies:
        - PolicyName: DemarcReadOnly
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
${statements(actionsBySid)}
Outputs:
  RoleArn:
    Value: !GetAtt Role.Arn
`

const statements = (actionsBySid: ReadonlyMap<string, readonly string[]>): string =>
  [...actionsBySid]
    .map(
      ([sid, actions]) => `              - Sid: ${sid}
                Effect: Allow
                Resource: "*"
                Action:
${actions.map((action) => `                  - ${action}\n`).join('')}`,
    )
    .join('')
