import { seen, unseen } from '#lib/core/model/observed.ts'
import { sourceWithoutCustomerKey } from '#lib/core/rules/checks/source-without-customer-key.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const settings = { requireSourceKey: true }

checkRule(sourceWithoutCustomerKey, {
  fail: [[{ settings }, { sourceKey: 'none' }]],
  pass: [{ settings, code: seen(a.functionCode({ sourceKmsKeyArn: 'arn:k' })) }],
  unknown: [
    [{ settings, code: unseen('not-collected') }, 'not-collected'],
    [{ settings, code: seen(null) }, 'undecidable'],
  ],
  notApplicable: [
    [{}, /do not ask/],
    [{ settings, configuration: { packageType: 'Image' } }, /image/],
  ],
})
