import { seen, unseen } from '#lib/core/model/observed.ts'
import { orphanInterface } from '#lib/core/rules/checks/orphan-interface.ts'
import { checkRule } from '../check-rule.ts'

import { subjectFor } from '../subject-for.ts'

const { networkInterface } = subjectFor('network-interface', {}) as { networkInterface: never }

checkRule(orphanInterface, {
  fail: [
    [
      { status: seen({ state: 'orphan', namedFunction: null, gone: true }) },
      { networkInterface: 'eni-1', state: 'orphan', subnet: 'subnet-a' },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ status: unseen('throttled') }, 'throttled'],
    [{ status: seen({ state: 'unknown', why: 'access-denied' }) }, 'access-denied'],
  ],
  notApplicable: [
    [
      { networkInterface: { ...(networkInterface as object), interfaceType: 'efs' } as never },
      /no interface of Lambda/,
    ],
  ],
})
