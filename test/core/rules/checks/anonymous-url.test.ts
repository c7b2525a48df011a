import { seen, unseen } from '#lib/core/model/observed.ts'
import { anonymousUrl } from '#lib/core/rules/checks/anonymous-url.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const url = seen(a.functionUrl({ authType: 'NONE' }))

checkRule(anonymousUrl, {
  fail: [
    [
      { url, exposure: seen(a.exposure('anonymous-url', a.grant())) },
      { url: 'https://abc.lambda-url.eu-west-1.on.aws/', statement: 's0' },
    ],
  ],
  pass: [{ url }],
  unknown: [
    [{ url: unseen('throttled') }, 'throttled'],
    [{ url, exposure: unseen('access-denied') }, 'access-denied'],
    [{ url, exposure: seen(a.unsure('nobody', 'anonymous-url')) }, 'undecidable'],
  ],
  notApplicable: [[{}, /no URL/]],
})
