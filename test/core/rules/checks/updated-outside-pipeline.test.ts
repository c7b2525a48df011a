import { seen, unseen } from '#lib/core/model/observed.ts'
import { updatedOutsidePipeline } from '#lib/core/rules/checks/updated-outside-pipeline.ts'
import { checkRule } from '../check-rule.ts'
import { ARN } from '../function-fixture.ts'

const settings = { pipelinePrincipals: ['arn:aws:sts::*:assumed-role/deploy/*'] }
const by = (name: string) =>
  seen({
    functionArn: ARN,
    principalArn: `arn:aws:sts::1:assumed-role/${name}/s`,
    updatedAt: '2026-11-01T00:00:00Z',
  })

checkRule(updatedOutsidePipeline, {
  fail: [
    [
      { settings, lastCodeUpdate: by('kim') },
      { principal: 'arn:aws:sts::1:assumed-role/kim/s', updatedAt: '2026-11-01T00:00:00Z' },
    ],
  ],
  pass: [{ settings, lastCodeUpdate: by('deploy') }],
  unknown: [
    [{ settings, lastCodeUpdate: unseen('not-collected') }, 'not-collected'],
    [{ settings }, 'undecidable'],
  ],
  notApplicable: [[{}, /no pipeline/]],
})
