import type { RecordFacts, RecordKind } from './inventory.ts'

/** The kinds of record that separate reads supply about one function, and the source that owns each. */
export const FUNCTION_PARTS = {
  'function-version': 'functions',
  'function-alias': 'aliases',
  'function-url': 'function-urls',
  'resource-policy': 'function-policies',
  'event-invoke-config': 'event-invoke-configs',
  'provisioned-concurrency': 'provisioned-concurrency',
  'reserved-concurrency': 'reserved-concurrency',
  'runtime-management': 'runtime-management',
  'recursion-config': 'recursion',
  'function-state': 'function-state',
  'function-tags': 'function-tags',
  'function-code-signing': 'code-signing',
  'event-source-mapping': 'event-source-mappings',
} as const satisfies Partial<Record<RecordKind, string>>
export type FunctionPart = keyof typeof FUNCTION_PARTS

export interface KeyedFacts<K extends RecordKind> {
  readonly key: string
  readonly facts: RecordFacts[K]
}

export type FunctionRecords = { readonly [K in FunctionPart]: readonly KeyedFacts<K>[] }
