import { cliTemplate } from './cli-template.ts'

type Reading = readonly [call: string, ...flags: readonly (string | readonly [string, string])[]]

const FUNCTION = ['--function-name', '--region'] as const
const ENTRY = ['--function-name', '--qualifier', '--region'] as const
const CONFIGURATION: Reading = ['lambda get-function-configuration', ...FUNCTION]
const MAPPING: Reading = ['lambda get-event-source-mapping', '--uuid', '--region']
const URL: Reading = ['lambda get-function-url-config', ...ENTRY]
const ROLE: Reading = ['iam get-role', '--role-name']
const ATTACHED: Reading = ['iam list-attached-role-policies', '--role-name']
const LOG_GROUP: Reading = [
  'logs describe-log-groups',
  '--region',
  ['--log-group-name', '--log-group-name-prefix'],
]

/** By the call that changes something, the call that shows it, with the flags that both take. */
const READINGS: Readonly<Record<string, Reading>> = {
  'lambda update-function-configuration': CONFIGURATION,
  'lambda update-function-code': CONFIGURATION,
  'lambda delete-function': CONFIGURATION,
  'lambda update-function-url-config': URL,
  'lambda delete-function-url-config': URL,
  'lambda remove-permission': ['lambda get-policy', ...ENTRY],
  'lambda put-function-event-invoke-config': ['lambda get-function-event-invoke-config', ...ENTRY],
  'lambda update-alias': ['lambda get-alias', '--function-name', '--name', '--region'],
  'lambda put-function-code-signing-config': [
    'lambda get-function-code-signing-config',
    ...FUNCTION,
  ],
  'lambda update-code-signing-config': [
    'lambda get-code-signing-config',
    '--code-signing-config-arn',
    '--region',
  ],
  'lambda put-function-concurrency': ['lambda get-function-concurrency', ...FUNCTION],
  'lambda put-runtime-management-config': ['lambda get-runtime-management-config', ...FUNCTION],
  'lambda put-function-recursion-config': ['lambda get-function-recursion-config', ...FUNCTION],
  'lambda publish-version': ['lambda list-versions-by-function', ...FUNCTION],
  'lambda update-event-source-mapping': MAPPING,
  'lambda delete-event-source-mapping': MAPPING,
  'lambda tag-resource': ['lambda list-tags', '--resource', '--region'],
  'lambda remove-layer-version-permission': [
    'lambda get-layer-version-policy',
    '--layer-name',
    '--version-number',
    '--region',
  ],
  'iam attach-role-policy': ATTACHED,
  'iam detach-role-policy': ATTACHED,
  'iam put-role-policy': ['iam list-role-policies', '--role-name'],
  'iam update-assume-role-policy': ROLE,
  'iam put-role-permissions-boundary': ROLE,
  'ec2 revoke-security-group-egress': [
    'ec2 describe-security-groups',
    '--region',
    ['--group-id', '--group-ids'],
  ],
  'ec2 modify-vpc-endpoint': [
    'ec2 describe-vpc-endpoints',
    '--region',
    ['--vpc-endpoint-id', '--vpc-endpoint-ids'],
  ],
  'ec2 create-flow-logs': ['ec2 describe-flow-logs', '--region'],
  'ec2 create-vpc-endpoint': ['ec2 describe-vpc-endpoints', '--region'],
  'kms enable-key-rotation': ['kms get-key-rotation-status', '--key-id', '--region'],
  'logs put-retention-policy': LOG_GROUP,
  'logs create-log-group': LOG_GROUP,
  'logs delete-log-group': LOG_GROUP,
  'logs associate-kms-key': LOG_GROUP,
  'sqs set-queue-attributes': ['sqs get-queue-attributes', '--queue-url', '--region'],
}

/** The AWS CLI line that shows whether a fix is in effect, placeholders still in it; null where none is known. */
export function verifyCommand(cli: string): string | null {
  const template = cliTemplate(cli)
  const reading = template === null ? undefined : READINGS[template.call]
  if (template === null || reading === undefined) return null
  const [call, ...flags] = reading
  const words = flags.flatMap((each) => {
    const [from, to] = typeof each === 'string' ? [each, each] : each
    const value = template.flags.get(from)
    return value === undefined ? [] : [`${to} ${value}`]
  })
  return ['aws', call, ...words].join(' ')
}
