import { seen, unseen } from '#lib/core/model/observed.ts'
import { tenantIsolationMissing } from '#lib/core/rules/checks/tenant-isolation-missing.ts'
import { checkRule } from '../check-rule.ts'

const tags = seen([{ key: 'tenancy', value: 'multi' }])

checkRule(tenantIsolationMissing, {
  fail: [[{ tags }, { tenantIsolationMode: 'none' }]],
  pass: [{ tags, configuration: { tenantIsolationMode: 'PER_TENANT' } }],
  unknown: [[{ tags: unseen('access-denied') }, 'access-denied']],
  notApplicable: [[{}, /not tagged/]],
})
