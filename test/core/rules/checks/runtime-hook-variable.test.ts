import { seen, unseen } from '#lib/core/model/observed.ts'
import { runtimeHookVariable } from '#lib/core/rules/checks/runtime-hook-variable.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const configuration = {
  environment: { variables: [a.variable('NODE_OPTIONS'), a.variable('TABLE')], error: null },
}

checkRule(runtimeHookVariable, {
  fail: [[{ configuration }, { variables: 'NODE_OPTIONS' }]],
  pass: [
    {},
    { configuration, tags: seen([{ key: 'demarc:runtime-hook-variable', value: 'otel' }]) },
  ],
  unknown: [
    [{ configuration, tags: unseen('access-denied') }, 'access-denied'],
    [{ configuration: { environment: { variables: [], error: 'AccessDenied' } } }, 'access-denied'],
  ],
})
