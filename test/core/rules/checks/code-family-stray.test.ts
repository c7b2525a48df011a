import { seen, unseen } from '#lib/core/model/observed.ts'
import { codeFamilyStray } from '#lib/core/rules/checks/code-family-stray.ts'
import { checkRule } from '../check-rule.ts'

const family = (commonSha256: string) => seen({ members: 10, commonSha256, share: 0.9 })

checkRule(codeFamilyStray, {
  fail: [[{ family: family('sha-x') }, { codeSha256: 'sha-new', common: 'sha-x', members: '10' }]],
  pass: [{ family: family('sha-new') }],
  unknown: [
    [{ family: unseen('not-collected') }, 'not-collected'],
    [{ family: family('sha-x'), configuration: { codeSha256: null } }, 'undecidable'],
  ],
  notApplicable: [
    [{}, /no family/],
    [{ family: seen({ members: 2, commonSha256: 'x', share: 1 }) }, /no family/],
  ],
})
