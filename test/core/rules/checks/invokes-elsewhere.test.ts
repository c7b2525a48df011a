import { seen, unseen } from '#lib/core/model/observed.ts'
import { invokesElsewhere } from '#lib/core/rules/checks/invokes-elsewhere.ts'
import { checkRule } from '../check-rule.ts'

const graph = seen({ invokesElsewhere: ['arn:x'], brokenEdges: [], changers: [] })

checkRule(invokesElsewhere, {
  fail: [[{ graph }, { functions: 'arn:x' }]],
  pass: [{}, { graph, tags: seen([{ key: 'demarc:invokes-elsewhere', value: 'hub' }]) }],
  unknown: [
    [{ graph: unseen('not-collected') }, 'not-collected'],
    [{ graph, tags: unseen('throttled') }, 'throttled'],
  ],
})
