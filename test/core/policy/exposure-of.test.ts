import { describe, expect, it } from 'vitest'
import { seen, unseen } from '#lib/core/model/observed.ts'
import { exposureOf } from '#lib/core/policy/exposure-of.ts'
import {
  ARN,
  allow,
  CLOSED,
  deny,
  exposure,
  FACTS,
  MEMBER,
  OWN,
  own,
  policyOf,
  STRANGER,
  service,
  urlAction,
  VENDOR,
  viaUrl,
} from './exposure-fixture.ts'

type Row = readonly [name: string, statements: readonly object[], expected: string, url?: string]

const rows: readonly Row[] = [
  ['no statement', [], 'nobody'],
  [
    'the URL is open, and both halves are there',
    [urlAction('NONE'), viaUrl],
    'anonymous-url',
    'NONE',
  ],
  ['one statement gives both halves', [allow('*', {}, 'lambda:*')], 'anonymous-url', 'NONE'],
  ['no URL: its permissions wait', [urlAction('NONE'), viaUrl], 'nobody'],
  ['the URL wants AWS_IAM, the permission NONE', [urlAction('NONE'), viaUrl], 'nobody', 'AWS_IAM'],
  [
    'the URL lets any AWS principal in',
    [urlAction('AWS_IAM'), viaUrl],
    'any-aws-principal',
    'AWS_IAM',
  ],
  ['the URL is open, and nobody may use it', [], 'nobody', 'NONE'],
  ['the invoke half alone opens nothing', [viaUrl], 'nobody', 'NONE'],
  ['the Invoke API is open besides', [urlAction('NONE'), allow('*')], 'anonymous-url', 'NONE'],
  [
    'an open URL identifies nobody: the organization is no way in',
    [allow('*', own, 'lambda:*')],
    'whole-organization',
    'NONE',
  ],
  ['everyone', [allow('*')], 'any-aws-principal'],
  ['AWS everyone', [allow({ AWS: '*' })], 'any-aws-principal'],
  ['everyone of the own organization', [allow('*', own)], 'whole-organization'],
  [
    'everyone of a unit of it',
    [allow('*', { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-own/r-1/ou-1/*' } })],
    'whole-organization',
  ],
  [
    'everyone of another organization',
    [allow('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-other' } })],
    'external-account',
  ],
  [
    'a list with another organization in it',
    [allow('*', { StringEquals: { 'aws:PrincipalOrgID': ['o-own', 'o-other'] } })],
    'external-account',
  ],
  [
    'a wildcard in the organization',
    [allow('*', { StringLike: { 'aws:PrincipalOrgID': 'o-*' } })],
    'any-aws-principal',
  ],
  [
    'one wildcard spoils the list',
    [allow('*', { StringLike: { 'aws:PrincipalOrgID': ['o-own', '*'] } })],
    'any-aws-principal',
  ],
  [
    'IfExists does not narrow',
    [allow('*', { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-own' } })],
    'any-aws-principal',
  ],
  [
    'ForAllValues does not narrow',
    [allow('*', { 'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': 'o-own/*' } })],
    'any-aws-principal',
  ],
  [
    'a negated operator does not narrow',
    [allow('*', { StringNotEquals: { 'aws:PrincipalAccount': STRANGER } })],
    'any-aws-principal',
  ],
  [
    'Null does not narrow',
    [allow('*', { Null: { 'aws:PrincipalOrgID': 'false' } })],
    'any-aws-principal',
  ],
  [
    'a variable does not narrow',
    [allow('*', { StringEquals: { 'aws:PrincipalOrgID': ['$', '{aws:ResourceOrgID}'].join('') } })],
    'any-aws-principal',
  ],
  [
    'a tag does not narrow',
    [allow('*', { StringEquals: { 'aws:PrincipalTag/team': 'blue' } })],
    'any-aws-principal',
  ],
  [
    'transport does not narrow',
    [allow('*', { Bool: { 'aws:SecureTransport': 'true' } })],
    'any-aws-principal',
  ],
  [
    'everyone of an account',
    [allow('*', { StringEquals: { 'aws:PrincipalAccount': MEMBER } })],
    'organization-account',
  ],
  [
    'roles of an account',
    [allow('*', { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${MEMBER}:role/*` } })],
    'organization-account',
  ],
  [
    'roles of any account',
    [allow('*', { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/app' } })],
    'any-aws-principal',
  ],
  [
    'everyone through the own endpoint',
    [allow('*', { StringEquals: { 'aws:SourceVpce': 'vpce-own' } })],
    'whole-organization',
  ],
  [
    'everyone through another endpoint',
    [allow('*', { StringEquals: { 'aws:SourceVpce': 'vpce-1' } })],
    'external-account',
  ],
  [
    'everyone from an office',
    [allow('*', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } })],
    'external-account',
  ],
  [
    'everyone from a range that is everybody',
    [allow('*', { IpAddress: { 'aws:SourceIp': '0.0.0.0/1' } })],
    'any-aws-principal',
  ],
  ['the own account', [allow({ AWS: OWN })], 'same-account'],
  ['a role of the own account', [allow({ AWS: `arn:aws:iam::${OWN}:role/app` })], 'same-account'],
  [
    'an account of the organization',
    [allow({ AWS: `arn:aws:iam::${MEMBER}:root` })],
    'organization-account',
  ],
  ['a stranger', [allow({ AWS: STRANGER })], 'external-account'],
  ['a stranger, and only of the own organization', [allow({ AWS: STRANGER }, own)], 'nobody'],
  ['a role that is gone', [allow({ AWS: 'AROAEXAMPLEOLDROLEID1' })], 'nobody'],
  ['a service without a source', [allow(service)], 'confused-deputy'],
  [
    'a service with a bucket that has no account',
    [allow(service, { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::b' } })],
    'confused-deputy',
  ],
  [
    'a service with bucket and account',
    [
      allow(service, {
        ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::b' },
        StringEquals: { 'aws:SourceAccount': OWN },
      }),
    ],
    'bound-service',
  ],
  [
    'a service with a source of any account',
    [allow(service, { ArnLike: { 'aws:SourceArn': 'arn:aws:events:*:*:rule/*' } })],
    'confused-deputy',
  ],
  [
    'a service with a source of the organization',
    [allow(service, { StringLike: { 'AWS:SourceArn': `arn:aws:events:*:${MEMBER}:rule/*` } })],
    'bound-service',
  ],
  [
    'a service with a source of a stranger',
    [allow(service, { StringEquals: { 'aws:SourceAccount': STRANGER } })],
    'external-account',
  ],
  [
    'a service for the organization',
    [allow(service, { StringEquals: { 'aws:SourceOrgID': 'o-own' } })],
    'bound-service',
  ],
  [
    'a service for another organization',
    [allow(service, { StringEquals: { 'aws:SourceOrgID': 'o-other' } })],
    'external-account',
  ],
  ['a service, by a key that it never has', [allow(service, own)], 'nobody'],
  [
    'a skill with its token',
    [
      allow(
        { Service: 'alexa-appkit.amazonaws.com' },
        { StringEquals: { 'lambda:EventSourceToken': 'amzn1.ask.skill.x' } },
      ),
    ],
    'bound-service',
  ],
  ['everyone, taken away again', [allow('*'), deny()], 'nobody'],
  [
    'everyone, but for those outside',
    [allow('*'), deny({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-own' } })],
    'whole-organization',
  ],
  [
    'everyone, but for those outside and no services',
    [
      allow('*'),
      deny({
        StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-own' },
        Bool: { 'aws:PrincipalIsAWSService': 'false' },
      }),
    ],
    'whole-organization',
  ],
  [
    'everyone, and a Deny of those outside in one Region alone',
    [
      allow('*'),
      deny({
        StringNotEquals: { 'aws:PrincipalOrgID': 'o-own' },
        StringEquals: { 'aws:RequestedRegion': 'eu-central-1' },
      }),
    ],
    'unknown',
  ],
  [
    'everyone, and a Deny that says nothing of them',
    [allow('*'), deny({}, { AWS: STRANGER })],
    'unknown',
  ],
  [
    'everyone, and a Deny of another action',
    [allow('*'), deny({}, '*', 'lambda:UpdateFunctionCode')],
    'any-aws-principal',
  ],
  ['a statement about something else', [{ ...allow('*'), Resource: `${ARN}:prod` }], 'nobody'],
  [
    'more than invoking is no way to invoke',
    [allow('*', {}, 'lambda:UpdateFunctionCode')],
    'nobody',
  ],
  [
    'the widest counts',
    [allow({ AWS: MEMBER }), allow(service), allow({ AWS: OWN })],
    'confused-deputy',
  ],
  [
    'an operator that nobody knows',
    [allow('*', { StringMatches: { 'aws:PrincipalOrgID': 'o-own' } })],
    'unknown',
  ],
]

describe('who can invoke a qualifier', () => {
  it.each(rows.map((row) => [row[0], row] as const))('%s', (_, [, statements, expected, url]) => {
    expect(exposure(statements, url).audience).toBe(expected)
  })

  it('names the statements that give the widest audience', () => {
    const { deciding } = exposure([allow({ AWS: OWN }), allow(service), allow(service)])
    expect(deciding.map(({ index }) => index)).toEqual([1, 2])
  })

  it.each([
    [{ AWS: CLOSED }, {}, 'closed-account'],
    [{ AWS: STRANGER }, {}, 'unknown-account'],
    [{ AWS: VENDOR }, {}, 'vendor'],
    [{ AWS: 'AIDAEXAMPLEOLDUSERID1' }, {}, 'deleted-principal'],
    ['*', { StringEquals: { 'aws:PrincipalOrgID': 'o-other' } }, 'foreign-organization'],
    [{ AWS: MEMBER }, {}, null],
  ])('tells what is odd about %j with %j', (principal, condition, anomaly) => {
    expect(exposure([allow(principal, condition)]).grants.map((grant) => grant.anomaly)).toEqual([
      anomaly,
    ])
  })
})

describe('what could not be read', () => {
  it('leaves open whether half a URL permission still counts', () => {
    expect(exposure([urlAction('NONE')], 'NONE')).toMatchObject({
      audience: 'unknown',
      proven: 'nobody',
      atWorst: 'anonymous-url',
    })
  })

  it.each([
    ['an open URL', seen({ authType: 'NONE' }), 'anonymous-url'],
    ['no URL', seen(null), 'any-aws-principal'],
    ['an unread URL', unseen('throttled'), 'anonymous-url'],
  ] as const)('an unread policy may be anything, with %s', (_, url, atWorst) => {
    const subject = { arn: ARN, policy: unseen('access-denied'), url }
    expect(exposureOf(subject, FACTS)).toMatchObject({
      audience: 'unknown',
      proven: 'nobody',
      atWorst,
    })
  })

  it('an unread URL makes its permissions unknown', () => {
    const subject = {
      arn: ARN,
      policy: policyOf([urlAction('NONE'), viaUrl]),
      url: unseen('throttled'),
    }
    expect(exposureOf(subject, FACTS)).toMatchObject({
      audience: 'unknown',
      atWorst: 'anonymous-url',
    })
  })

  it('an account may be of the organization when its accounts are not all known', () => {
    const facts = { ...FACTS, accountsComplete: false }
    const subject = { arn: ARN, policy: policyOf([allow({ AWS: STRANGER })]), url: seen(null) }
    expect(exposureOf(subject, facts)).toMatchObject({
      audience: 'unknown',
      proven: 'organization-account',
      atWorst: 'external-account',
    })
  })
})
