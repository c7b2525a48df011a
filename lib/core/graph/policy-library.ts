import { type CompiledPolicy, compile } from '#lib/core/policy/compile.ts'
import type { Layer, StatementRef } from '#lib/core/policy/statement-ref.ts'
import type { PolicyText } from './graph-input.ts'

/** What the documents of one principal are really called, by the library's names. */
export type DocumentNames = Map<string, string>

/**
 * Compiles each distinct text once per layer: managed policies and copies collapse. `id` of what it returns is the
 * library's own name; what the owner calls it goes into `names`.
 */
export type PolicyLibrary = (
  policy: PolicyText,
  layer: Layer,
  names: DocumentNames,
) => CompiledPolicy

export function policyLibrary(): PolicyLibrary {
  const known = new Map<Layer, Map<string, CompiledPolicy>>()
  let count = 0
  return ({ id, text }, layer, names) => {
    const ofLayer = known.get(layer) ?? new Map<string, CompiledPolicy>()
    known.set(layer, ofLayer)
    let compiled = ofLayer.get(text)
    if (compiled === undefined) {
      count += 1
      compiled = compile(text, { id: `#${count}`, layer })
      ofLayer.set(text, compiled)
    }
    if (!names.has(compiled.id)) names.set(compiled.id, id)
    return compiled
  }
}

/** The statements under the names that their owners gave them. */
export function namedRefs(
  refs: readonly StatementRef[],
  ...names: readonly (ReadonlyMap<string, string> | undefined)[]
): readonly StatementRef[] {
  if (refs.every(({ document }) => !document.startsWith('#'))) return refs
  return refs.map((ref) => {
    const owner = names.find((one) => one?.has(ref.document))
    const document = owner?.get(ref.document)
    return document === undefined ? ref : { ...ref, document }
  })
}
