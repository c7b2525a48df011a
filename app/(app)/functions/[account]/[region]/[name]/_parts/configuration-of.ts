import type { FunctionConfiguration } from '#lib/core/model/function-configuration.ts'
import type { FunctionEvidence } from '#lib/core/model/observe-function.ts'

/** The configuration that a qualifier runs: an alias's is that of the version it points to. Null when it is not stored. */
export function configurationOf(
  latest: FunctionConfiguration,
  { records }: FunctionEvidence,
  qualifier: string | null,
): FunctionConfiguration | null {
  if (qualifier === null || qualifier === '$LATEST') return latest
  const alias = records['function-alias'].find(({ facts }) => facts.name === qualifier)
  const version = alias?.facts.functionVersion ?? qualifier
  if (version === '$LATEST') return latest
  return records['function-version'].find(({ facts }) => facts.version === version)?.facts ?? null
}
