import { seen, unseen } from '#lib/core/model/observed.ts'
import { invocationsNotLogged } from '#lib/core/rules/checks/invocations-not-logged.ts'
import { checkRule } from '../check-rule.ts'

checkRule(invocationsNotLogged, {
  fail: [[{ dataEventsLogged: seen(false) }, { trails: 'none covers it' }]],
  pass: [{}],
  unknown: [[{ dataEventsLogged: unseen('not-collected') }, 'not-collected']],
})
