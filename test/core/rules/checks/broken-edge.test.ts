import { seen, unseen } from '#lib/core/model/observed.ts'
import { brokenEdge } from '#lib/core/rules/checks/broken-edge.ts'
import { checkRule } from '../check-rule.ts'

checkRule(brokenEdge, {
  fail: [
    [
      {
        graph: seen({
          invokesElsewhere: [],
          brokenEdges: ['queue q: the role may not receive'],
          changers: [],
        }),
      },
      { edges: '1', first: 'queue q: the role may not receive' },
    ],
  ],
  pass: [{}],
  unknown: [[{ graph: unseen('not-collected') }, 'not-collected']],
})
