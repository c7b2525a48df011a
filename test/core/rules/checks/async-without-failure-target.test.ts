import { seen, unseen } from '#lib/core/model/observed.ts'
import { asyncWithoutFailureTarget } from '#lib/core/rules/checks/async-without-failure-target.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const exposure = seen(r.exposure('bound-service', r.grant({ service: 's3.amazonaws.com' })))

checkRule(asyncWithoutFailureTarget, {
  fail: [[{ exposure }, { services: 's3.amazonaws.com' }]],
  pass: [
    { exposure, configuration: { deadLetterTargetArn: 'arn:q' } },
    { exposure, asyncConfig: seen(a.asyncConfig({ onFailureArn: 'arn:q' })) },
  ],
  unknown: [
    [{ exposure: unseen('access-denied') }, 'access-denied'],
    [{ exposure, asyncConfig: unseen('throttled') }, 'throttled'],
  ],
  notApplicable: [[{}, /asynchronously/]],
})
