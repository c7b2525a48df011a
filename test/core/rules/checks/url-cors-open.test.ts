import { seen, unseen } from '#lib/core/model/observed.ts'
import { urlCorsOpen } from '#lib/core/rules/checks/url-cors-open.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const cors = (origin: string) => ({
  allowCredentials: true,
  allowOrigins: [origin],
  allowMethods: [],
  allowHeaders: [],
  exposeHeaders: [],
  maxAgeSeconds: null,
})

checkRule(urlCorsOpen, {
  fail: [
    [
      { url: seen(a.functionUrl({ cors: cors('*') })) },
      {
        url: 'https://abc.lambda-url.eu-west-1.on.aws/',
        allowOrigins: '*',
        allowCredentials: 'true',
      },
    ],
  ],
  pass: [
    { url: seen(a.functionUrl({ cors: cors('https://a.example') })) },
    { url: seen(a.functionUrl()) },
  ],
  unknown: [[{ url: unseen('throttled') }, 'throttled']],
  notApplicable: [[{}, /no URL/]],
})
