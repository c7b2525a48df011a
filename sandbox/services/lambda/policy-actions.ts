import type { Call } from '#sandbox/http/call.ts'
import type { XmlObject } from '#sandbox/http/xml.ts'
import type { Handlers } from '#sandbox/services/handler.ts'
import { uuidOf } from '#sandbox/world/hash.ts'
import type { World } from '#sandbox/world/world.ts'
import { findFunction, notFound } from './find-function.ts'

function policyOf(call: Call, world: World, member: string): XmlObject {
  const { fn, qualifier } = findFunction(call, world, member)
  const document = fn.policies[qualifier ?? '']
  if (document === undefined || world.day < fn.policiesSince)
    throw notFound('The resource you requested does not exist.')
  const text = JSON.stringify(document)
  return { Policy: text, RevisionId: uuidOf(text) }
}

/** Both read the same document; each qualifier has its own. */
export const policyActions: Handlers = {
  GetPolicy: (call, world) => policyOf(call, world, 'FunctionName'),
  GetResourcePolicy: (call, world) => policyOf(call, world, 'ResourceArn'),
}
