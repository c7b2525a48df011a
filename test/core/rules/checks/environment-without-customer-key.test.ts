import { environmentWithoutCustomerKey } from '#lib/core/rules/checks/environment-without-customer-key.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const environment = { variables: [a.variable('TABLE')], error: null }

checkRule(environmentWithoutCustomerKey, {
  fail: [[{ configuration: { environment } }, { variables: '1' }]],
  pass: [{ configuration: { environment, kmsKeyArn: 'arn:k' } }],
  unknown: [
    [{ configuration: { environment: { variables: [], error: 'AccessDenied' } } }, 'access-denied'],
  ],
  notApplicable: [[{}, /no environment variables/]],
})
