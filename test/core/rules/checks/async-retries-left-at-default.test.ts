import { seen, unseen } from '#lib/core/model/observed.ts'
import { asyncRetriesLeftAtDefault } from '#lib/core/rules/checks/async-retries-left-at-default.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const exposure = seen(r.exposure('bound-service', r.grant({ service: 'sns.amazonaws.com' })))
const tags = seen([{ key: 'tier', value: '1' }])

checkRule(asyncRetriesLeftAtDefault, {
  fail: [[{ exposure, tags }, { services: 'sns.amazonaws.com' }]],
  pass: [{ exposure, tags, asyncConfig: seen(a.asyncConfig({ maximumRetryAttempts: 0 })) }],
  unknown: [
    [{ exposure: unseen('error'), tags }, 'error'],
    [{ exposure, tags: unseen('access-denied') }, 'access-denied'],
    [{ exposure, tags, asyncConfig: unseen('throttled') }, 'throttled'],
  ],
  notApplicable: [
    [{}, /asynchronously/],
    [{ exposure }, /not tagged/],
  ],
})
