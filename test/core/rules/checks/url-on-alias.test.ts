import { seen, unseen } from '#lib/core/model/observed.ts'
import { urlOnAlias } from '#lib/core/rules/checks/url-on-alias.ts'
import { checkRule } from '../check-rule.ts'
import { ARN } from '../function-fixture.ts'
import * as a from '../record-fixtures.ts'

const entry = { kind: 'alias', name: 'live', arn: `${ARN}:live` } as const

checkRule(urlOnAlias, {
  fail: [
    [
      { entry, url: seen(a.functionUrl()) },
      { url: 'https://abc.lambda-url.eu-west-1.on.aws/', alias: 'live' },
    ],
  ],
  pass: [{ entry }],
  unknown: [[{ entry, url: unseen('throttled') }, 'throttled']],
  notApplicable: [[{}, /not an alias/]],
})
