import { seen, unseen } from '#lib/core/model/observed.ts'
import { roleUnusedServices } from '#lib/core/rules/checks/role-unused-services.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const role = (lastAccessedAt: string | null) =>
  seen(
    r.roleView({
      abilities: seen(r.abilities({ services: ['s3'] })),
      serviceAccess: seen([{ roleArn: 'r', serviceNamespace: 's3', lastAccessedAt }]),
    }),
  )

checkRule(roleUnusedServices, {
  fail: [
    [
      { role: role('2026-01-01T00:00:00Z') },
      { role: 'orders', roleArn: 'arn:aws:iam::111122223333:role/orders', unused: 's3' },
    ],
    [
      { role: role(null) },
      { role: 'orders', roleArn: 'arn:aws:iam::111122223333:role/orders', unused: 's3' },
    ],
  ],
  pass: [{ role: role('2026-11-01T00:00:00Z') }],
  unknown: [
    [{ role: unseen('access-denied') }, 'access-denied'],
    [
      {
        role: seen(
          r.roleView({
            abilities: seen(r.abilities({ services: ['s3'] })),
            serviceAccess: unseen('not-collected'),
          }),
        ),
      },
      'not-collected',
    ],
  ],
  notApplicable: [
    [{}, /no service/],
    [{ role: seen(null) }, /does not exist/],
  ],
})
