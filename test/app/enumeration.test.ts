import { expect, it } from 'vitest'
import { ACTIONS } from '#test/e2e/enumeration/actions.ts'
import { actionNames, routeFiles } from '#test/e2e/enumeration/route-tree.ts'
import { ROUTES } from '#test/e2e/enumeration/routes.ts'

/** What the browser tests ask as everybody (test/e2e/enumeration.spec.ts): nothing new may be left out. */
it('lists every page and route handler', () => {
  const files = routeFiles()
  expect(files.length).toBeGreaterThan(40)
  expect(ROUTES.map(({ file }) => file).toSorted()).toEqual(files)
})

it('lists every server action', () => {
  expect(Object.keys(ACTIONS).toSorted()).toEqual(actionNames())
})
