/** Where a policy takes part in a decision. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html */
export const LAYERS = ['scp', 'rcp', 'identity', 'boundary', 'session', 'resource'] as const
export type Layer = (typeof LAYERS)[number]

/** One statement: the document by the id that its reader gave it, the position from 0, and the Sid. */
export interface StatementRef {
  readonly document: string
  readonly layer: Layer
  readonly index: number
  readonly sid: string | null
}
