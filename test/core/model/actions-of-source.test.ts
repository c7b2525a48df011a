import { expect, it } from 'vitest'
import { ACCOUNT_SOURCES, REGION_SOURCES } from '#collectors/sources/index.ts'
import { ACTIONS_OF_SOURCE } from '#lib/core/model/actions-of-source.ts'

const declared = new Map<string, readonly string[]>(
  [...REGION_SOURCES, ...ACCOUNT_SOURCES].map(({ name, actions }) => [name, actions]),
)

it.each(Object.entries(ACTIONS_OF_SOURCE))('%s calls what its source declares', (name, actions) => {
  expect(declared.get(name)).toEqual(actions)
})
