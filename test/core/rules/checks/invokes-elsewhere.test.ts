import { seen, unseen } from '#lib/core/model/observed.ts'
import { invokesElsewhere } from '#lib/core/rules/checks/invokes-elsewhere.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'
import { graphOf } from '../graph-fixture.ts'

const graph = graphOf({ invokesElsewhere: seen(['arn:x']), openElsewhere: true })
const open = graphOf({ openElsewhere: true })
const able = seen(r.roleView({ abilities: seen(r.abilities({ invokesFunctions: true })) }))

checkRule(invokesElsewhere, {
  fail: [[{ graph }, { functions: '1' }]],
  pass: [
    {},
    { role: able },
    { graph: open },
    { graph, tags: seen([{ key: 'demarc:invokes-elsewhere', value: 'hub' }]) },
  ],
  unknown: [
    [{ graph: unseen('not-collected') }, 'not-collected'],
    [{ graph: graphOf({ invokesElsewhere: unseen('not-collected') }) }, 'not-collected'],
    [{ graph, tags: unseen('throttled') }, 'throttled'],
    [{ graph: open, role: able }, 'undecidable'],
    [{ graph: open, role: unseen('access-denied') }, 'access-denied'],
  ],
  notApplicable: [[{ graph: open, role: seen(null) }, /does not exist/]],
})
