import { seen, unseen } from '#lib/core/model/observed.ts'
import { anonymousUrl } from '#lib/core/rules/checks/anonymous-url.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const url = seen(a.functionUrl({ authType: 'NONE' }))

checkRule(anonymousUrl, {
  fail: [
    [
      { url, exposure: seen(r.exposure('anonymous-url', r.grant())) },
      { url: 'https://abc.lambda-url.eu-west-1.on.aws/', statement: 's0' },
    ],
  ],
  pass: [{ url }],
  unknown: [
    [{ url: unseen('throttled') }, 'throttled'],
    [{ url, exposure: unseen('access-denied') }, 'access-denied'],
    [{ url, exposure: seen(r.unsure('nobody', 'anonymous-url')) }, 'undecidable'],
  ],
  notApplicable: [[{}, /no URL/]],
})
