import { seen, unseen } from '#lib/core/model/observed.ts'
import { brokenEdge } from '#lib/core/rules/checks/broken-edge.ts'
import { checkRule } from '../check-rule.ts'
import { graphOf } from '../graph-fixture.ts'

checkRule(brokenEdge, {
  fail: [
    [
      { graph: graphOf({ brokenEdges: seen(['queue q: the role may not receive']) }) },
      { edges: '1', first: 'queue q: the role may not receive' },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ graph: unseen('not-collected') }, 'not-collected'],
    [{ graph: graphOf({ brokenEdges: unseen('not-collected') }) }, 'not-collected'],
    [{ eventSources: unseen('throttled') }, 'throttled'],
    [{ widestAudience: unseen('access-denied') }, 'access-denied'],
  ],
})
