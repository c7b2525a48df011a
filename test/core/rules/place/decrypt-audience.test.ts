import { expect, it } from 'vitest'
import { seen, unseen } from '#lib/core/model/observed.ts'
import { decryptAudience } from '#lib/core/rules/place/decrypt-audience.ts'

const HERE = '111122223333'
const policy = (...statements: object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements })
const allow = (more: object) => ({
  Effect: 'Allow',
  Principal: { AWS: '*' },
  Action: 'kms:Decrypt',
  Resource: '*',
  ...more,
})
const onlyIf = (operator: string, key: string, value: string) =>
  allow({ Condition: { [operator]: { [key]: value } } })
const ROOT = allow({ Principal: { AWS: `arn:aws:iam::${HERE}:root` }, Action: 'kms:*' })
const ROLE = allow({ Principal: { AWS: `arn:aws:iam::${HERE}:role/orders` } })
const DENY = allow({ Effect: 'Deny', Principal: '*' })

it.each([
  ['the root alone', policy(ROOT), seen('named')],
  ['the root and a role', policy(ROOT, ROLE), seen('named')],
  ['nobody', policy(), seen('named')],
  ['everybody', policy(ROOT, allow({})), seen('everyone')],
  ['everybody, all actions', policy(allow({ Action: 'kms:*' })), seen('everyone')],
  ['everybody, another action', policy(allow({ Action: 'kms:Encrypt' })), seen('named')],
  [
    'everybody here',
    policy(onlyIf('StringEquals', 'kms:CallerAccount', HERE)),
    seen('whole-account'),
  ],
  [
    'everybody of the organization',
    policy(onlyIf('StringEquals', 'aws:PrincipalOrgID', 'o-1')),
    seen('organization'),
  ],
  [
    'everybody here and of the organization',
    policy(
      onlyIf('StringEquals', 'kms:CallerAccount', HERE),
      onlyIf('StringEquals', 'aws:PrincipalOrgID', 'o-1'),
    ),
    seen('organization'),
  ],
  [
    'everybody here, through a service',
    policy(
      allow({
        Condition: {
          StringEquals: {
            'kms:CallerAccount': HERE,
            'kms:ViaService': 'lambda.eu-west-1.amazonaws.com',
          },
        },
      }),
    ),
    seen('whole-account'),
  ],
  [
    'a role by condition',
    policy(onlyIf('ArnLike', 'aws:PrincipalArn', `arn:aws:iam::${HERE}:role/orders-*`)),
    seen('named'),
  ],
  [
    'a condition on any account',
    policy(onlyIf('StringLike', 'kms:CallerAccount', '*')),
    seen('everyone'),
  ],
  [
    'a condition that may be absent',
    policy(onlyIf('StringEqualsIfExists', 'aws:PrincipalOrgID', 'o-1')),
    seen('everyone'),
  ],
  [
    'a condition that says who not',
    policy(onlyIf('StringNotEquals', 'kms:CallerAccount', HERE)),
    seen('everyone'),
  ],
  ['everybody, with a Deny', policy(allow({}), DENY), unseen('unreadable-answer')],
  ['the root, with a Deny', policy(ROOT, DENY), seen('named')],
  ['an unreadable statement', policy(ROOT, allow({ Action: 7 })), unseen('unreadable-answer')],
  ['no policy at all', 'Key policy', unseen('unreadable-answer')],
])('a key policy that names %s', (_, document, expected) => {
  expect(decryptAudience(document)).toEqual(expected)
})
