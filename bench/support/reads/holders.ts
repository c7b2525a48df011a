import type pg from 'pg'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { HolderAsk } from '#lib/db/read/unit-of.ts'
import type { Draw } from './draw.ts'
import type { ReadCase } from './read-case.ts'

/** Who asks, and of what. */
export interface Holder {
  readonly scope: ViewerScope
  readonly holder: HolderAsk
}

/** The scopes that the overview, a unit's page and an account's page ask about, and a viewer who sees some accounts alone. */
export const holders = (
  ask: (holder: Holder, pool: pg.Pool) => Promise<unknown>,
): readonly [ReadCase, ...ReadCase[]] => {
  const of = (name: string, holder: (draw: Draw) => Holder): ReadCase => ({
    name,
    ask: (pool, draw) => ask(holder(draw), pool),
  })
  return [
    of('of the organization', (draw) => ({
      scope: draw.scope,
      holder: { accounts: [], ou: null },
    })),
    of('of a unit', (draw) => ({ scope: draw.scope, holder: { accounts: [], ou: draw.unit() } })),
    of('of an account', (draw) => ({
      scope: draw.scope,
      holder: { accounts: [draw.account()], ou: null },
    })),
    of('of a large account', (draw) => ({
      scope: draw.scope,
      holder: { accounts: [draw.largeAccount()], ou: null },
    })),
    of('as a viewer of some accounts', (draw) => ({
      scope: draw.viewer(),
      holder: { accounts: [], ou: null },
    })),
  ]
}
