import type { FunctionConfiguration } from '../model/function-configuration.ts'
import type { RecordKind } from '../model/inventory.ts'
import type { PlannedRecordKind } from '../model/planned-records.ts'

/** A place in a collected record: what a finding is walked back to. */
export interface RecordPointer {
  readonly kind: RecordKind | PlannedRecordKind | 'organization-policy'
  readonly key: string
  /** A field of the record, dotted; null for the record as a whole. */
  readonly path: string | null
}

export const at = (
  kind: RecordPointer['kind'],
  key: string,
  path: string | null = null,
): RecordPointer => ({
  kind,
  key,
  path,
})

/** A field of a version's configuration, in whichever record holds that version. */
export const configured = (
  { configuration }: { readonly configuration: FunctionConfiguration },
  path: keyof FunctionConfiguration | `${keyof FunctionConfiguration}.${string}`,
): RecordPointer =>
  at(
    configuration.version === '$LATEST' ? 'lambda-function' : 'function-version',
    configuration.arn,
    path,
  )
