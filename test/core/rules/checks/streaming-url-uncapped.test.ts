import { seen, unseen } from '#lib/core/model/observed.ts'
import { streamingUrlUncapped } from '#lib/core/rules/checks/streaming-url-uncapped.ts'
import { checkRule } from '../check-rule.ts'
import { ARN } from '../function-fixture.ts'
import * as a from '../record-fixtures.ts'

const url = seen(a.functionUrl({ invokeMode: 'RESPONSE_STREAM' }))

checkRule(streamingUrlUncapped, {
  fail: [[{ url }, { url: 'https://abc.lambda-url.eu-west-1.on.aws/' }]],
  pass: [{ url, reservedConcurrency: seen({ functionArn: ARN, reserved: 5 }) }],
  unknown: [
    [{ url: unseen('throttled') }, 'throttled'],
    [{ url, reservedConcurrency: unseen('error') }, 'error'],
  ],
  notApplicable: [[{}, /streams/]],
})
