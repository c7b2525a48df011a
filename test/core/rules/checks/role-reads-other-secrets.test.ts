import { seen, unseen } from '#lib/core/model/observed.ts'
import { roleReadsOtherSecrets } from '#lib/core/rules/checks/role-reads-other-secrets.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const reading = (...readsSecrets: string[]) => ({
  role: seen(r.roleView({ abilities: seen(r.abilities({ readsSecrets })) })),
})
const one = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-ab12cd'

checkRule(roleReadsOtherSecrets, {
  fail: [
    [reading('*'), { role: 'orders', secrets: '*', named: '0' }],
    [reading(one), { role: 'orders', secrets: one, named: '0' }],
  ],
  pass: [
    {
      ...reading(one),
      configuration: {
        environment: {
          variables: [a.variable('DB', { reference: 'secretsmanager' })],
          error: null,
        },
      },
    },
  ],
  unknown: [
    [{ role: unseen('access-denied') }, 'access-denied'],
    [
      { ...reading(one), configuration: { environment: { variables: [], error: 'AccessDenied' } } },
      'access-denied',
    ],
  ],
  notApplicable: [
    [{}, /no secrets/],
    [{ role: seen(null) }, /does not exist/],
  ],
})
