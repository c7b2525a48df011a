import { seen, unseen } from '#lib/core/model/observed.ts'
import { roleWildcards } from '#lib/core/rules/checks/role-wildcards.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const able = (patch: object) => ({
  role: seen(a.roleView({ abilities: seen(a.abilities(patch)) })),
})

checkRule(roleWildcards, {
  fail: [
    [
      able({ wildcards: ['s3:*', 'dynamodb:*'] }),
      {
        role: 'orders',
        roleArn: 'arn:aws:iam::111122223333:role/orders',
        wildcards: 's3:*, dynamodb:*',
      },
    ],
  ],
  pass: [{}],
  unknown: [[{ role: unseen('access-denied') }, 'access-denied']],
  notApplicable: [[{ role: seen(null) }, /does not exist/]],
})
