import { seen, unseen } from '#lib/core/model/observed.ts'
import { codeChangersBeyondPipeline } from '#lib/core/rules/checks/code-changers-beyond-pipeline.ts'
import { checkRule } from '../check-rule.ts'
import { graphOf } from '../graph-fixture.ts'

const settings = { pipelinePrincipals: ['arn:aws:iam::*:role/deploy'] }
const by = (...changers: string[]) => ({
  settings,
  graph: graphOf({ changers: seen(changers) }),
})

checkRule(codeChangersBeyondPipeline, {
  fail: [
    [
      by('arn:aws:iam::1:role/deploy', 'arn:aws:iam::1:user/kim'),
      { principals: '1', first: 'arn:aws:iam::1:user/kim' },
    ],
  ],
  pass: [by('arn:aws:iam::1:role/deploy')],
  unknown: [
    [{ settings, graph: unseen('not-collected') }, 'not-collected'],
    [{ settings, graph: graphOf({ changers: unseen('not-collected') }) }, 'not-collected'],
  ],
  notApplicable: [[{}, /no pipeline/]],
})
