import { seen, unseen } from '#lib/core/model/observed.ts'
import { timeoutBeyondApiGateway } from '#lib/core/rules/checks/timeout-beyond-api-gateway.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const gateway = seen(r.exposure('bound-service', r.grant({ service: 'apigateway.amazonaws.com' })))

checkRule(timeoutBeyondApiGateway, {
  fail: [[{ exposure: gateway, configuration: { timeoutSeconds: 60 } }, { timeoutSeconds: '60' }]],
  pass: [{ exposure: gateway }],
  unknown: [
    [{ exposure: unseen('access-denied') }, 'access-denied'],
    [{ exposure: gateway, configuration: { timeoutSeconds: null } }, 'unrecognised-value'],
  ],
  notApplicable: [[{}, /API Gateway/]],
})
