import { seen, unseen } from '#lib/core/model/observed.ts'
import { frontDoorWithoutProof } from '#lib/core/rules/checks/front-door-without-proof.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const balancer = r.grant({
  service: 'elasticloadbalancing.amazonaws.com',
  principal: { kind: 'service', text: 'elasticloadbalancing.amazonaws.com' },
})
const exposure = seen(r.exposure('bound-service', balancer))

checkRule(frontDoorWithoutProof, {
  fail: [
    [
      { exposure },
      {
        principal: 'elasticloadbalancing.amazonaws.com',
        statement: 's0',
        grants: '1',
        service: 'elasticloadbalancing.amazonaws.com',
      },
    ],
  ],
  pass: [
    { exposure, tags: seen([{ key: 'demarc:front-door-without-proof', value: 'internal' }]) },
    { exposure: seen(r.exposure('same-account', r.grant())) },
  ],
  unknown: [
    [{ exposure: unseen('access-denied') }, 'access-denied'],
    [{ exposure, tags: unseen('throttled') }, 'throttled'],
  ],
  notApplicable: [[{}, /grants nobody/]],
})
