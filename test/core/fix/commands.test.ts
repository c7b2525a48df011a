import { describe, expect, it } from 'vitest'
import { formerValues } from '#lib/core/fix/former-values.ts'
import { restorePermission } from '#lib/core/fix/restore-permission.ts'
import { rollbackCommand } from '#lib/core/fix/rollback-command.ts'
import { verifyCommand } from '#lib/core/fix/verify-command.ts'
import { RULES } from '#lib/core/rules/all-rules.ts'

/** Reads, and calls that begin something which nobody has to take back. */
const CHANGES_NOTHING =
  /^aws \S+ (get|describe|list|generate|request|start)-|^aws (ecr|guardduty|inspector2|cloudtrail) |create-security-group/

describe('how a fix is verified and taken back', () => {
  it.each(
    RULES.flatMap(({ id, remediation: { cli } }) =>
      cli === undefined || CHANGES_NOTHING.test(cli) ? [] : [[id, cli] as const],
    ),
  )('is told for %s', (_, cli) => {
    expect(verifyCommand(cli)).toMatch(/^aws \S+ (get|describe|list)-/)
    expect(rollbackCommand(cli, {})).not.toBeNull()
  })

  it('keeps the place and nothing of the change', () => {
    const cli =
      'aws lambda update-function-url-config --function-name {function} --qualifier {qualifier} --region {region} --auth-type AWS_IAM'
    expect(verifyCommand(cli)).toBe(
      'aws lambda get-function-url-config --function-name {function} --qualifier {qualifier} --region {region}',
    )
    expect(rollbackCommand(cli, formerValues([null, { authType: 'NONE' }]))).toBe(
      'aws lambda update-function-url-config --function-name {function} --qualifier {qualifier} --region {region} --auth-type NONE',
    )
    expect(rollbackCommand(cli, {})).toContain('> before.json')
  })

  it('takes an attachment back by its opposite', () => {
    expect(
      rollbackCommand('aws iam attach-role-policy --role-name {role} --policy-arn arn:x', {}),
    ).toBe('aws iam detach-role-policy --role-name {role} --policy-arn arn:x')
  })

  it('says nothing of what is no call', () => {
    expect(verifyCommand('terraform apply')).toBeNull()
    expect(rollbackCommand('terraform apply', {})).toBeNull()
  })
})

describe('granting again what was removed', () => {
  const place = { functionName: 'f', qualifier: 'live', region: 'eu-west-1' }
  const policy = (...statements: readonly object[]) => JSON.stringify({ Statement: statements })
  const open = { Sid: 'open', Effect: 'Allow', Principal: '*', Action: 'lambda:InvokeFunction' }

  it.each([
    ['everyone', open, "--principal '*'"],
    ['an account', { ...open, Principal: { AWS: '123456789012' } }, '--principal 123456789012'],
    [
      'with its condition',
      { ...open, Condition: { StringEquals: { 'AWS:SourceAccount': '123456789012' } } },
      '--source-account 123456789012',
    ],
  ])('%s', (_, statement, expected) => {
    const line = restorePermission(policy(statement), 'open', place)
    expect(line).toMatch(
      /^aws lambda add-permission --function-name f --qualifier live --region eu-west-1/,
    )
    expect(line).toContain(expected)
  })

  it.each([
    ['a statement that is not there', policy(open), 'other'],
    ['several actions', policy({ ...open, Action: ['a', 'b'] }), 'open'],
    ['several principals', policy({ ...open, Principal: { AWS: ['1', '2'] } }), 'open'],
    [
      'a condition that AddPermission lacks',
      policy({ ...open, Condition: { Bool: { x: 'y' } } }),
      'open',
    ],
    ['a refusal', policy({ ...open, Effect: 'Deny' }), 'open'],
    ['no JSON', '{', 'open'],
  ])('is not made up for %s', (_, document, statement) => {
    expect(restorePermission(document, statement, place)).toBeNull()
  })
})
