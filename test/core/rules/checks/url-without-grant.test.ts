import { seen, unseen } from '#lib/core/model/observed.ts'
import { urlWithoutGrant } from '#lib/core/rules/checks/url-without-grant.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const url = seen(a.functionUrl({ authType: 'NONE' }))

checkRule(urlWithoutGrant, {
  fail: [[{ url }, { url: 'https://abc.lambda-url.eu-west-1.on.aws/' }]],
  pass: [{ url, exposure: seen(r.exposure('anonymous-url')) }],
  unknown: [
    [{ url: unseen('throttled') }, 'throttled'],
    [{ url, exposure: unseen('access-denied') }, 'access-denied'],
    [{ url, exposure: seen(r.unsure('nobody', 'anonymous-url')) }, 'undecidable'],
  ],
  notApplicable: [[{}, /no URL/]],
})
