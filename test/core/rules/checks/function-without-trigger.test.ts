import { seen, unseen } from '#lib/core/model/observed.ts'
import { functionWithoutTrigger } from '#lib/core/rules/checks/function-without-trigger.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(functionWithoutTrigger, {
  fail: [[{}, { audience: 'same-account' }]],
  pass: [
    { urls: seen([a.functionUrl()]) },
    { eventSources: seen([a.eventSource()]) },
    { widestAudience: seen('bound-service') },
    { tags: seen([{ key: 'demarc:function-without-trigger', value: 'cron' }]) },
  ],
  unknown: [
    [{ urls: unseen('throttled') }, 'throttled'],
    [{ eventSources: unseen('error') }, 'error'],
    [{ widestAudience: unseen('network') }, 'network'],
    [{ tags: unseen('access-denied') }, 'access-denied'],
  ],
})
