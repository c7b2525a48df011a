import { type CompiledPolicy, compile } from '#lib/core/policy/compile.ts'
import type { Layer, StatementRef } from '#lib/core/policy/statement-ref.ts'
import type { PolicyText } from './graph-input.ts'
import { textHash } from './text-hash.ts'

/** A compiled text, shared by all who have it; `compiled.id` is the library's own name for it. */
export interface SharedPolicy {
  readonly compiled: CompiledPolicy
  readonly hash: string
}

/** What the documents of one principal or function are really called, by the library's names. */
export type DocumentNames = Map<string, string>

/** Compiles each distinct text once per layer: managed policies and copies collapse. */
export interface PolicyLibrary {
  readonly policy: (policy: PolicyText, layer: Layer, names: DocumentNames) => SharedPolicy
  readonly size: () => number
}

export function policyLibrary(): PolicyLibrary {
  const known = new Map<Layer, Map<string, SharedPolicy>>()
  let count = 0
  return {
    policy: ({ id, text }, layer, names) => {
      const ofLayer = known.get(layer) ?? new Map<string, SharedPolicy>()
      known.set(layer, ofLayer)
      let shared = ofLayer.get(text)
      if (shared === undefined) {
        count += 1
        shared = { compiled: compile(text, { id: `#${count}`, layer }), hash: textHash(text) }
        ofLayer.set(text, shared)
      }
      if (!names.has(shared.compiled.id)) names.set(shared.compiled.id, id)
      return shared
    },
    size: () => count,
  }
}

/** The statements under the names that their owners gave them. */
export function namedRefs(
  refs: readonly StatementRef[],
  ...names: readonly (ReadonlyMap<string, string> | undefined)[]
): readonly StatementRef[] {
  return refs.map((ref) => {
    const owner = names.find((one) => one?.has(ref.document))
    const document = owner?.get(ref.document)
    return document === undefined ? ref : { ...ref, document }
  })
}
