import { seen, unseen } from '#lib/core/model/observed.ts'
import { recursiveLoopAllowed } from '#lib/core/rules/checks/recursive-loop-allowed.ts'
import { checkRule } from '../check-rule.ts'
import { ARN } from '../function-fixture.ts'

checkRule(recursiveLoopAllowed, {
  fail: [
    [{ recursion: seen({ functionArn: ARN, recursiveLoop: 'Allow' }) }, { recursiveLoop: 'Allow' }],
  ],
  pass: [{}, { recursion: seen(null) }],
  unknown: [
    [{ recursion: unseen('access-denied') }, 'access-denied'],
    [{ recursion: seen({ functionArn: ARN, recursiveLoop: 'Maybe' }) }, 'unrecognised-value'],
  ],
})
