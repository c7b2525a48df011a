import { seen, unseen } from '#lib/core/model/observed.ts'
import { roleWildcards } from '#lib/core/rules/checks/role-wildcards.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const able = (patch: object) => ({
  role: seen(r.roleView({ abilities: seen(r.abilities(patch)) })),
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
