import { seen, unseen } from '#lib/core/model/observed.ts'
import { sourceArnWildcard } from '#lib/core/rules/checks/source-arn-wildcard.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const from = (value: string) =>
  seen(
    r.exposure(
      'bound-service',
      r.grant({
        service: 'sns.amazonaws.com',
        principal: { kind: 'service', text: 'sns.amazonaws.com' },
        conditions: [
          {
            operator: 'ArnLike',
            key: 'AWS:SourceArn',
            values: [value],
            narrows: true,
            because: '',
          },
        ],
      }),
    ),
  )

checkRule(sourceArnWildcard, {
  fail: [
    [
      { exposure: from('arn:aws:sns:eu-west-1:111122223333:*') },
      {
        principal: 'sns.amazonaws.com',
        statement: 's0',
        grants: '1',
        sourceArn: 'arn:aws:sns:eu-west-1:111122223333:*',
      },
    ],
    [
      { exposure: from('arn:aws:sns:eu-west-1:*:orders') },
      {
        principal: 'sns.amazonaws.com',
        statement: 's0',
        grants: '1',
        sourceArn: 'arn:aws:sns:eu-west-1:*:orders',
      },
    ],
  ],
  pass: [{ exposure: from('arn:aws:sns:eu-west-1:111122223333:orders') }],
  unknown: [
    [{ exposure: unseen('access-denied') }, 'access-denied'],
    [{ exposure: seen(r.unsure('nobody', 'bound-service')) }, 'undecidable'],
  ],
  notApplicable: [[{}, /grants nobody/]],
})
