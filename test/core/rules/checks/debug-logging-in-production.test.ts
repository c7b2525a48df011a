import { seen, unseen } from '#lib/core/model/observed.ts'
import { debugLoggingInProduction } from '#lib/core/rules/checks/debug-logging-in-production.ts'
import { checkRule } from '../check-rule.ts'

const tags = seen([{ key: 'env', value: 'prod' }])
const logging = { format: 'JSON', applicationLevel: 'DEBUG', systemLevel: 'INFO', logGroup: null }

checkRule(debugLoggingInProduction, {
  fail: [
    [
      { tags, configuration: { logging } },
      { format: 'JSON', level: 'DEBUG' },
    ],
    [
      { tags, configuration: { logging: null } },
      { format: 'Text', level: 'not set' },
    ],
  ],
  pass: [{ tags }],
  unknown: [[{ tags: unseen('access-denied'), configuration: { logging } }, 'access-denied']],
  notApplicable: [[{ configuration: { logging } }, /not tagged/]],
})
