import type { FunctionFacts } from '#lib/db/read/read-function.ts'

/** What every part of a function's page is given. */
export interface PartProps {
  readonly fn: FunctionFacts
  /** The version or alias that is looked at; null is the function itself. */
  readonly qualifier: string | null
}
