import type { PolicyDocument } from './policy-document.ts'
import type { Layer } from './statement-ref.ts'

/** A policy made ready for many evaluations. Make it once per distinct document and layer. */
export interface CompiledPolicy {
  readonly id: string
  readonly layer: Layer
  readonly document: PolicyDocument
}
