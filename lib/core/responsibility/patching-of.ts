import type { FunctionConfiguration } from '../model/function-configuration.ts'
import type { RuntimeManagement } from '../model/function-facts.ts'
import type { Observed } from '../model/observed.ts'
import { CATALOGUE_AS_OF } from '../runtimes/catalogue.ts'
import { runtimeOf } from '../runtimes/runtime-of.ts'
import type { Owner } from './compute-kind.ts'

/** Who patches what AWS delivers to a function of a zip package: its operating system, and its runtime if AWS brings one. */
export interface Patching {
  readonly owner: Owner | 'unknown'
  readonly reason: string
  /** ISO date. */
  readonly since: string | null
}

/** Past its deprecation a runtime is as it is: then whether it is pinned no longer matters. https://docs.aws.amazon.com/lambda/latest/dg/runtimes-update.html */
export function patchingOf(
  { runtime }: Pick<FunctionConfiguration, 'runtime'>,
  management: Observed<RuntimeManagement | null>,
  now: Date,
): Patching {
  const always = (owner: Owner | 'unknown', reason: string): Patching => {
    return { owner, reason, since: null }
  }
  if (runtime === null || runtime === 'custom') return always('aws', 'No runtime of AWS is used.')
  const { status, entry } = runtimeOf(runtime, now)
  if (status === 'unknown') {
    return always('unknown', `The catalogue of ${CATALOGUE_AS_OF} does not have ${runtime}.`)
  }
  if (status === 'preview') {
    return always('unknown', `AWS names no support dates for ${runtime}, which may be a preview.`)
  }
  if (status !== 'supported') {
    const since = entry?.deprecatedOn ?? null
    return { owner: 'customer', reason: `Yours since ${since}, ${runtime} was deprecated.`, since }
  }
  if (!management.seen) {
    return always('unknown', `The runtime management mode was not read (${management.why}).`)
  }
  const mode = management.value?.updateRuntimeOn ?? 'Auto'
  switch (mode) {
    case 'Auto':
      return always('aws', 'AWS publishes patches and applies them.')
    case 'FunctionUpdate':
      return always(
        'shared',
        'AWS publishes patches; they apply when you next update the function.',
      )
    case 'Manual':
      return always('customer', `Yours: the runtime is pinned to ${pin(management.value)}.`)
    default:
      return always('unknown', `The runtime management mode ${mode} is not understood.`)
  }
}

const pin = (management: RuntimeManagement | null) =>
  management?.runtimeVersionArn ?? 'a version that AWS did not name'
